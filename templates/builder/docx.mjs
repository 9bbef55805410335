// SPDX-License-Identifier: MIT
// A paper as the parts of a DOCX file. Lengths go out in twentieths of a point, sizes in half points.
import { lines, runs } from "./paper.mjs";
import { fitted, qrMark, styles } from "./styles.mjs";
import { xml } from "./xml.mjs";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const mime = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const begin = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const font = "Times New Roman";

const twips = (millimetres) => Math.round(millimetres * 1440 / 25.4);
const part = (tag, content) => `${begin}<w:${tag} xmlns:w="${word}" xmlns:r="${office}">${content}</w:${tag}>`;

function styleXml(style, width) {
  const s = fitted(style, width);
  const indent = [["left", s.left], ["right", s.right], ["firstLine", s.indent]].filter(([, length]) => length)
    .map(([side, length]) => ` w:${side}="${twips(length)}"`).join("");
  const tabs = s.tabs.map(([type, at]) => `<w:tab w:val="${type}" w:pos="${twips(at)}"/>`).join("");
  const align = { justify: "both", start: "left", end: "right", center: "center" }[s.align];
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${s.id}"><w:name w:val="${s.name}"/><w:basedOn w:val="Normal"/>` +
    `<w:qFormat/><w:pPr>${s.keep ? "<w:keepNext/>" : ""}${tabs && `<w:tabs>${tabs}</w:tabs>`}` +
    `<w:suppressAutoHyphens/><w:spacing w:before="${(s.before ?? 0) * 20}" w:after="${(s.after ?? 0) * 20}"` +
    ` w:line="${s.height ? s.height * 20 : Math.round((s.line ?? 100) * 2.4)}" w:lineRule="${s.height ? "exact" : "auto"}"/>${indent && `<w:ind${indent}/>`}<w:jc w:val="${align}"/>` +
    `${s.level ? `<w:outlineLvl w:val="${s.level - 1}"/>` : ""}</w:pPr><w:rPr>${s.bold ? "<w:b/><w:bCs/>" : ""}` +
    `${s.size ? `<w:sz w:val="${s.size * 2}"/><w:szCs w:val="${s.size * 2}"/>` : ""}</w:rPr></w:style>`;
}

function stylesPart(page) {
  return part("styles", `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"` +
    ` w:cs="${font}"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr>` +
    '</w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">' +
    '<w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal">' +
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
    '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Bold">' +
    '<w:name w:val="Выделение"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>' +
    styles.map((style) => styleXml(style, page.text)).join(""));
}

function text(words) {
  return lines(words).map((line) => runs(line).map(({ text, bold }) =>
    `<w:r>${bold ? '<w:rPr><w:rStyle w:val="Bold"/></w:rPr>' : ""}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`).join(""))
    .join("<w:r><w:br/></w:r>");
}

function paragraph(style, words, { breaks, keep, off } = {}) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep ? "<w:keepNext/>" : ""}${breaks ? "<w:pageBreakBefore/>" : ""}` +
    `${off ? '<w:spacing w:after="80"/>' : ""}</w:pPr>` +
    words.map(text).join("<w:r><w:tab/></w:r>") + "</w:p>";
}

function row(table, cells, widths, part) {
  const size = table.small ? "Small" : "Table";
  return `<w:tr><w:trPr><w:cantSplit/>${part ? "<w:tblHeader/>" : ""}</w:trPr>` + cells.map((cell) => {
    const style = size + (part ?? (cell.span > 1 && cell.column === 0 ? "Text" : table.columns[cell.column].align));
    const width = widths.slice(cell.column, cell.column + cell.span).reduce((sum, one) => sum + one, 0);
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ""}</w:tcPr>` +
      cell.paragraphs.map((words) => paragraph(style, [words])).join("") + "</w:tc>";
  }).join("") + "</w:tr>";
}

function tableXml(table, page) {
  const sum = table.columns.reduce((total, { width }) => total + width, 0);
  const widths = table.columns.map(({ width }) => twips(width * page.text / sum));
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const border = table.frame ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"';
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(page.text)}" w:type="dxa"/><w:tblBorders>` +
    sides.map((side) => `<w:${side} ${border}/>`).join("") + '</w:tblBorders><w:tblLayout w:type="fixed"/>' +
    `<w:tblLook w:val="${table.head.length ? "0020" : "0000"}"/>` +
    (table.caption && `<w:tblCaption w:val="${xml(table.caption)}"/>`) + "</w:tblPr><w:tblGrid>" +
    widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("") + "</w:tblGrid>" +
    table.head.map((cells) => row(table, cells, widths, "Head")).join("") +
    table.rows.map((cells) => row(table, cells, widths)).join("") + "</w:tbl>" + paragraph("Gap", [""]);
}

function block(block, first, page) {
  if (block.kind !== "table") return paragraph(block.style, block.cells, block);
  return (first || block.breaks ? paragraph("Gap", [""], { breaks: block.breaks }) : "") + tableXml(block, page);
}

function frame(padding) {
  const sides = ["top", "left", "bottom", "right"];
  return '<w:pgBorders w:offsetFrom="text">' +
    sides.map((side) => `<w:${side} w:val="double" w:sz="6" w:space="${Math.round(padding * 72 / 25.4)}" w:color="000000"/>`).join("") + "</w:pgBorders>";
}

function documentPart(paper, page) {
  // Word measures a frame's padding outwards from the text.
  const m = Object.fromEntries(Object.entries(page.margins).map(([side, width]) => [side, width + page.frame]));
  return part("document", "<w:body>" + paper.blocks.map((one, at) => block(one, at === 0, page)).join("") +
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>' +
    (page.mark ? '<w:footerReference w:type="first" r:id="rId6"/>' : "") +
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"${page.width > page.height ? ' w:orient="landscape"' : ""}/>` +
    `<w:pgMar w:top="${twips(m.top)}" w:right="${twips(m.right)}" w:bottom="${twips(m.bottom)}" w:left="${twips(m.left)}"` +
    ` w:header="${twips(page.frame ? m.top - page.frame : m.top / 2)}" w:footer="${twips(m.bottom / 2)}" w:gutter="0"/>${page.frame ? frame(page.frame) : ""}<w:titlePg/></w:sectPr></w:body>`);
}

const field = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const pageNumber = field("begin") + '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' + field("separate") +
  "<w:r><w:t>2</w:t></w:r>" + field("end");
const headerPart = (content) => part("hdr", `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${content}</w:p>`);
const footerPart = () => part("ftr", paragraph("Mark", [qrMark]));

const settings = '<w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode"' +
  ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="ru-RU"/>';
const fontTable = `<w:font w:name="${font}"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/>` +
  '<w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';

function relationships(list) {
  return begin + `<Relationships xmlns="${packages}/relationships">` + list.map(([type, target], at) =>
    `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join("") + "</Relationships>";
}

function contentTypes(parts) {
  return begin + `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/` +
    'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("") + "</Types>";
}

export function docxParts(paper, page) {
  const core = "application/vnd.openxmlformats-package.core-properties+xml";
  const typed = [
    ["word/document.xml", `${mime}.document.main+xml`, documentPart(paper, page)],
    ["word/styles.xml", `${mime}.styles+xml`, stylesPart(page)],
    ["word/settings.xml", `${mime}.settings+xml`, part("settings", settings)],
    ["word/fontTable.xml", `${mime}.fontTable+xml`, part("fonts", fontTable)],
    ["word/header1.xml", `${mime}.header+xml`, headerPart(pageNumber)],
    ["word/header2.xml", `${mime}.header+xml`, headerPart("")],
    ...(page.mark ? [["word/footer1.xml", `${mime}.footer+xml`, footerPart()]] : []),
    ["docProps/core.xml", core, begin + `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"` +
      ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(paper.title)}</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>`],
  ];
  return [
    ["[Content_Types].xml", contentTypes(typed)],
    ["_rels/.rels", relationships([[`${office}/officeDocument`, "word/document.xml"],
      [`${packages}/relationships/metadata/core-properties`, "docProps/core.xml"]])],
    ["word/_rels/document.xml.rels", relationships([[`${office}/styles`, "styles.xml"], [`${office}/settings`, "settings.xml"],
      [`${office}/header`, "header1.xml"], [`${office}/header`, "header2.xml"], [`${office}/fontTable`, "fontTable.xml"],
      ...(page.mark ? [[`${office}/footer`, "footer1.xml"]] : [])])],
    ...typed.map(([name, , content]) => [name, content]),
  ];
}
