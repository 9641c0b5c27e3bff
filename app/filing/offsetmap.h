// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourceplace.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace filing {

/// Says which bytes of the opened file gave which bytes of a text that was decoded from them. Made in the order of the text;
/// 32 bits an offset, as no file above maximumFileSize is read.
class OffsetMap
{
public:
    /// The text from `textBegin` on is the source from `sourceBegin` on, byte by byte, until the next addition.
    void addVerbatim(std::size_t textBegin, std::size_t sourceBegin);
    /// The text from `textBegin` until the next addition stands for these bytes as a whole: an entity, say.
    void addReplaced(std::size_t textBegin, std::size_t sourceBegin, std::size_t sourceSize);

    /// The bytes from the first to the last that gave the piece of text, with the markup between them.
    [[nodiscard]] ByteRange source(std::size_t textBegin, std::size_t textSize) const;

private:
    struct Run
    {
        std::uint32_t text = 0;
        std::uint32_t source = 0;
        std::uint32_t size = 0; ///< of the source, when replaced; 0 for verbatim runs
    };

    [[nodiscard]] const Run &runAt(std::size_t textOffset) const;

    std::vector<Run> m_runs;
};

} // namespace filing
