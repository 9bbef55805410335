// SPDX-License-Identifier: MIT
const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const xml = (text) => text.replace(/[&<>"]/g, (sign) => signs[sign]);
