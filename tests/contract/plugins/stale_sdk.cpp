// SPDX-License-Identifier: MIT
#include "card.hpp"

CONTRACT_CARD(0, "gcc-11 cxx11abi-1", "stale_sdk", nullptr)
