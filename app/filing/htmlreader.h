// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmltable.h"
#include "htmltext.h"
#include "warning.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace filing {

/// The attributes of an inline XBRL number, and where its text begins.
struct HtmlTaggedText
{
    std::size_t textBegin = 0; ///< offset in the HtmlText
    std::string_view attributes;
};

/// All text of a document, to which what a sink is given refers by offsets.
struct HtmlContent
{
    HtmlContent(std::string_view html, std::size_t offset) : text(html, offset) { }

    HtmlText text;
    std::vector<HtmlTaggedText> tagged; ///< ascending
};

/// Takes what a document holds, from top to bottom.
class HtmlSink
{
public:
    virtual ~HtmlSink() = default;
    /// A paragraph; its lines are parted by '\n'.
    virtual void addProse(std::size_t textBegin, std::size_t textEnd, bool bold, bool pageAbove) = 0;
    /// An outermost table, with those in its cells.
    virtual void addTable(HtmlTable table) = 0;
    /// Preformatted text, markup and all; `offset` is where it stands in the opened file.
    virtual void addPreformatted(std::string_view html, std::size_t offset) = 0;
    virtual void addWarning(Warning warning) = 0;
};

/// Walks once through HTML that stands at byte `offset` of the opened file, and gives the sink what is visible.
void readHtml(std::string_view html, std::size_t offset, HtmlContent &content, HtmlSink &sink);

} // namespace filing
