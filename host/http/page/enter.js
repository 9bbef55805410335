// SPDX-License-Identifier: MIT
// Mail programs open links to look at them, but they do not run scripts: who gets here is a person.
"use strict";
document.getElementById("enter").submit();
