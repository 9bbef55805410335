// SPDX-License-Identifier: MIT
#include "card.hpp"

CONTRACT_CARD(nastavnik::sdkVersion, "gcc-11 cxx11abi-0", "wrong_build", nullptr)
