// SPDX-License-Identifier: MIT
// A paper as the parts of an ODT file.
import { lines, runs } from "./paper.mjs";
import { fitted, qrMark, styles } from "./styles.mjs";
import { xml } from "./xml.mjs";

const spaces = Object.entries({
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0", style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0", table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", dc: "http://purl.org/dc/elements/1.1/",
  meta: "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
const begin = '<?xml version="1.0" encoding="UTF-8"?>\n';
const fonts = '<office:font-face-decls><style:font-face style:name="Times New Roman"' +
  ' svg:font-family="&apos;Times New Roman&apos;, &apos;Liberation Serif&apos;, &apos;PT Astra Serif&apos;"' +
  ' style:font-family-generic="roman" style:font-pitch="variable"/></office:font-face-decls>';

const part = (name, content) => `${begin}<office:document-${name}${spaces} office:version="1.3">${content}</office:document-${name}>`;

function styleXml(style, width) {
  const s = fitted(style, width);
  const tabs = s.tabs.map(([type, at]) => `<style:tab-stop style:position="${at}mm" style:type="${type}"/>`).join("");
  const paragraph = `fo:text-align="${s.align}" fo:margin-top="${s.before ?? 0}pt" fo:margin-bottom="${s.after ?? 0}pt"` +
    ` fo:margin-left="${s.left}mm" fo:margin-right="${s.right}mm" fo:line-height="${s.height ? `${s.height}pt` : `${s.line ?? 100}%`}"` +
    (s.indent ? ` fo:text-indent="${s.indent}mm"` : "") + (s.keep ? ' fo:keep-with-next="always"' : "");
  const text = (s.bold ? ' fo:font-weight="bold"' : "") + (s.size ? ` fo:font-size="${s.size}pt"` : "");
  return `<style:style style:name="${s.id}" style:display-name="${s.name}" style:family="paragraph"` +
    ` style:parent-style-name="Standard"${s.level ? ` style:default-outline-level="${s.level}"` : ""}>` +
    `<style:paragraph-properties ${paragraph}>${tabs && `<style:tab-stops>${tabs}</style:tab-stops>`}` +
    `</style:paragraph-properties><style:text-properties${text}/></style:style>`;
}

const frame = (padding) => ` fo:border="2pt double #000000" fo:padding="${padding}mm"`;

function layoutXml(name, page, { top = page.margins.top, bottom = page.margins.bottom, edges = "" }) {
  const { margins, width, height } = page;
  return `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}mm"` +
    ` fo:page-height="${height}mm" style:print-orientation="${width > height ? "landscape" : "portrait"}"` +
    ` fo:margin-top="${top}mm" fo:margin-right="${margins.right}mm" fo:margin-bottom="${bottom}mm"` +
    ` fo:margin-left="${margins.left}mm"${page.frame ? frame(page.frame) : ""}/>${edges}</style:page-layout>`;
}

function stylesPart(page) {
  const half = page.margins.top / 2; // The number stands in the upper margin.
  const header = `<style:header-style><style:header-footer-properties fo:min-height="${half}mm" fo:margin-bottom="0mm"/></style:header-style>`;
  const foot = page.margins.bottom / 2; // The QR code may grow up into the text.
  const footer = `<style:footer-style><style:header-footer-properties fo:min-height="${page.margins.bottom - foot}mm" fo:margin-top="0mm"/></style:footer-style>`;
  return part("styles", fonts + "<office:styles>" +
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"' +
    ' style:tab-stop-distance="12.5mm"/><style:text-properties style:font-name="Times New Roman" fo:font-size="13pt"' +
    ' fo:language="ru" fo:country="RU"/></style:default-style><style:default-style style:family="table">' +
    '<style:table-properties table:border-model="collapsing"/></style:default-style>' +
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>' +
    '<style:style style:name="Bold" style:display-name="Выделение" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
    styles.map((style) => styleXml(style, page.text)).join("") + "</office:styles><office:automatic-styles>" +
    layoutXml("LayoutFirst", page, page.mark ? { bottom: foot, edges: footer } : {}) + layoutXml("LayoutNext", page, { top: half, edges: header }) +
    "</office:automatic-styles><office:master-styles>" +
    '<style:master-page style:name="Standard" style:page-layout-name="LayoutNext"><style:header><text:p text:style-name="Header">' +
    '<text:page-number text:select-page="current">2</text:page-number></text:p></style:header></style:master-page>' +
    '<style:master-page style:name="First" style:display-name="Первая страница" style:page-layout-name="LayoutFirst"' +
    ' style:next-style-name="Standard"' + (page.mark ? `><style:footer><text:p text:style-name="Mark">${qrMark}</text:p></style:footer></style:master-page>` : "/>") +
    "</office:master-styles>");
}

/** Collects the styles of single places while the body is written. */
class Body {
  constructor(paper, page) {
    this.page = page;
    this.local = new Map();
    this.tables = 0;
    this.xml = paper.blocks.map((block, at) => this.block(block, at === 0)).join("");
  }

  /** `style` with what this one place adds to it. */
  styleName(style, { first, breaks, keep, off }) {
    if (!first && !breaks && !keep && !off) return style;
    const name = (first ? "First" : "") + (breaks ? "Break" : "") + (keep ? "Keep" : "") + (off ? "Off" : "") + style;
    const master = first ? ' style:master-page-name="First"' : "";
    const properties = (breaks ? ' fo:break-before="page"' : "") + (keep ? ' fo:keep-with-next="always"' : "") +
      (off ? ` fo:margin-top="${styles.find(({ id }) => id === style).before ?? 0}pt" fo:margin-bottom="4pt"` : "");
    this.local.set(name, `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${style}"${master}>` +
      `<style:paragraph-properties${properties}/></style:style>`);
    return name;
  }

  text(words) {
    return lines(words).map((line) => runs(line).map(({ text, bold }) =>
      bold ? `<text:span text:style-name="Bold">${xml(text)}</text:span>` : xml(text)).join("")).join("<text:line-break/>");
  }

  paragraph(style, words, place = {}) {
    const level = styles.find(({ id }) => id === style).level;
    const content = words.map((cell) => this.text(cell)).join("<text:tab/>");
    const name = this.styleName(style, place);
    return level ? `<text:h text:style-name="${name}" text:outline-level="${level}">${content}</text:h>`
      : `<text:p text:style-name="${name}">${content}</text:p>`;
  }

  block(block, first) {
    if (block.kind === "table") return (first || block.breaks ? this.paragraph("Gap", [""], { first, breaks: block.breaks }) : "") + this.table(block);
    return this.paragraph(block.style, block.cells, { first, breaks: block.breaks, keep: block.keep, off: block.off });
  }

  table(table) {
    const name = `Table${++this.tables}`;
    const sum = table.columns.reduce((total, { width }) => total + width, 0);
    const widths = table.columns.map(({ width }) => (width * this.page.text / sum).toFixed(1));
    this.local.set(name, `<style:style style:name="${name}" style:family="table"><style:table-properties` +
      ` style:width="${this.page.text}mm" table:align="left" table:border-model="collapsing"/></style:style>` +
      widths.map((width, at) => `<style:style style:name="${name}.${at + 1}" style:family="table-column">` +
        `<style:table-column-properties style:column-width="${width}mm"/></style:style>`).join(""));
    const head = table.head.map((row) => this.row(table, row, "Head")).join("");
    return `<table:table table:name="${name}" table:style-name="${name}">` +
      (table.caption && `<table:title>${xml(table.caption)}</table:title>`) +
      widths.map((_, at) => `<table:table-column table:style-name="${name}.${at + 1}"/>`).join("") +
      (head && `<table:table-header-rows>${head}</table:table-header-rows>`) +
      table.rows.map((row) => this.row(table, row)).join("") + "</table:table>" + this.paragraph("Gap", [""]);
  }

  row(table, row, part) {
    const size = table.small ? "Small" : "Table";
    return '<table:table-row table:style-name="Row">' + row.map((cell) => {
      const style = size + (part ?? (cell.span > 1 && cell.column === 0 ? "Text" : table.columns[cell.column].align));
      const span = cell.span > 1 ? ` table:number-columns-spanned="${cell.span}"` : "";
      return `<table:table-cell table:style-name="${table.frame ? "Cell" : "Bare"}" office:value-type="string"${span}>` +
        cell.paragraphs.map((words) => this.paragraph(style, [words])).join("") + "</table:table-cell>" +
        "<table:covered-table-cell/>".repeat(cell.span - 1);
    }).join("") + "</table:table-row>";
  }
}

function contentPart(paper, page) {
  const body = new Body(paper, page);
  const cell = (name, border) => `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties` +
    ` fo:border="${border}" fo:padding-left="1.5mm" fo:padding-right="1.5mm" fo:padding-top="0mm" fo:padding-bottom="0mm"/></style:style>`;
  return part("content", fonts + "<office:automatic-styles>" + cell("Cell", "0.5pt solid #000000") + cell("Bare", "none") +
    '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>' +
    [...body.local.values()].join("") + "</office:automatic-styles><office:body><office:text>" + body.xml +
    "</office:text></office:body>");
}

const mediaType = "application/vnd.oasis.opendocument.text";

export function odtParts(paper, page) {
  const files = ["content.xml", "styles.xml", "meta.xml"];
  return [
    ["mimetype", mediaType],
    ["META-INF/manifest.xml", begin + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"' +
      ` manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>` +
      files.map((file) => `<manifest:file-entry manifest:full-path="${file}" manifest:media-type="text/xml"/>`).join("") +
      "</manifest:manifest>"],
    ["content.xml", contentPart(paper, page)],
    ["styles.xml", stylesPart(page)],
    ["meta.xml", part("meta", `<office:meta><dc:title>${xml(paper.title)}</dc:title><dc:language>ru-RU</dc:language></office:meta>`)],
  ];
}
