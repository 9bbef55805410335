// SPDX-License-Identifier: MIT
#include "card.hpp"

CONTRACT_CARD(nastavnik::sdkVersion, nastavnik::sdkBuild, "Bad-Name", nullptr)
