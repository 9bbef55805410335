// SPDX-License-Identifier: MIT
// A real SMTP server (nodemailer's) for the tests of plugins/notifications, on a free port of 127.0.0.1.
//   node server.mjs '{"security": "starttls", "key": FILE, "cert": FILE, "login": true, "fault": "greylist"}'
// Prints {"port": N}. For every line on stdin it prints what has happened so far, and ends when stdin ends.
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const options = { security: "none", login: false, fault: "", ...JSON.parse(process.argv[2] ?? "{}") };
const seen = { messages: [], logins: [], connections: 0 };

const refusals = {
  refuse: { code: 550, text: "5.1.1 No such mailbox here" },
  greylist: { code: 451, text: "4.7.1 Greylisted, try again later" },
};

// The same seed, the same luck.
let luck = options.seed ?? 1;
function roll(sides) {
  luck = (luck * 1103515245 + 12345) % 2147483648;
  return Math.floor((luck / 2147483648) * sides);
}

function hangUp() {
  for (const connection of server.connections) connection._socket.destroy();
}

// "random": every step of the dialogue goes wrong now and then.
function badLuck(step) {
  if (options.fault !== "random" || roll(8) > 0) return null;
  if (roll(2) > 0) return refusal({ code: 421, text: `4.3.2 Bad luck at ${step}` });
  return refusal({ code: 451, text: `4.3.0 Bad luck at ${step}` });
}

function refusal({ code, text }) {
  return Object.assign(new Error(text), { responseCode: code });
}

async function collect(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function describe(raw, session) {
  const letter = await simpleParser(raw);
  return {
    raw: raw.toString("latin1"),
    secure: session.secure,
    user: session.user ?? null,
    sender: session.envelope.mailFrom.address,
    recipients: session.envelope.rcptTo.map((recipient) => recipient.address),
    from: letter.from.text,
    to: letter.to.text,
    subject: letter.subject,
    text: letter.text,
    messageId: letter.messageId,
    date: letter.date.toISOString(),
    autoSubmitted: letter.headers.get("auto-submitted"),
    attachments: letter.attachments.map((file) => ({
      name: file.filename,
      type: file.contentType,
      base64: file.content.toString("base64"),
    })),
  };
}

function mailServer() {
  const server = new SMTPServer({
    secure: options.security === "tls",
    key: options.key ? readFileSync(options.key) : undefined,
    cert: options.cert ? readFileSync(options.cert) : undefined,
    hideSTARTTLS: options.security === "none" || options.fault === "strip",
    disabledCommands: options.login ? [] : ["AUTH"],
    authMethods: options.methods ?? ["PLAIN", "LOGIN"],
    allowInsecureAuth: true,
    authOptional: !options.login,
    size: options.size ?? 0,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(session, done) {
      seen.connections += 1;
      done(badLuck("greeting"));
    },
    onMailFrom(address, session, done) {
      done(badLuck("sender"));
    },
    onAuth(auth, session, done) {
      seen.logins.push({ user: auth.username, method: auth.method, secure: session.secure });
      const isKnown = auth.username === "школа@example.org" && auth.password === "секрет 1";
      done(isKnown ? null : refusal({ code: 535, text: "5.7.8 Wrong user name or password" }), { user: auth.username });
    },
    onRcptTo(address, session, done) {
      const fault = refusals[options.fault];
      done(fault ? refusal(fault) : badLuck("recipient"));
    },
    async onData(stream, session, done) {
      const raw = await collect(stream);
      if (options.fault === "random" && roll(10) === 0) return hangUp();
      seen.messages.push(await describe(raw, session));
      if (options.fault === "drop" || (options.fault === "random" && roll(10) === 0)) return hangUp();
      done(null, "queued as 1");
    },
  });
  server.on("error", () => {}); // A client that hangs up is what several tests are about.
  return server;
}

function drip(socket, start) {
  socket.write(start);
  const timer = setInterval(() => socket.write("2"), 100);
  socket.on("close", () => clearInterval(timer));
}

// What no honest server does.
const rawFaults = {
  silent: () => {},
  drip: (socket) => drip(socket, "220-"),
  // The head of a handshake record of 16 KB that never becomes whole.
  dripTls: (socket) => drip(socket, Buffer.from([0x16, 0x03, 0x03, 0x40, 0x00])),
  inject: (socket) => {
    socket.write("220 ready\r\n");
    socket.on("data", (bytes) => {
      const line = bytes.toString();
      if (line.startsWith("EHLO")) socket.write("250-here\r\n250 STARTTLS\r\n");
      else if (line.startsWith("STARTTLS")) socket.write("220 go on\r\n250-here\r\n250 AUTH PLAIN\r\n");
      else seen.logins.push({ user: line, method: "clear", secure: false });
    });
  },
};

function rawServer(behave) {
  return createServer((socket) => {
    seen.connections += 1;
    socket.on("error", () => {});
    behave(socket);
  });
}

const fault = rawFaults[options.fault];
const server = fault ? rawServer(fault) : mailServer();
const listener = server.listen(0, "127.0.0.1", () => {
  console.log(JSON.stringify({ port: listener.address().port }));
});
const lines = createInterface({ input: process.stdin });
lines.on("line", () => console.log(JSON.stringify(seen)));
lines.on("close", () => process.exit(0));
