// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlpage.h"

#include "htmlpagewriter.h"
#include "htmlreader.h"

namespace filing {

Page readHtmlPage(std::string_view html, std::size_t offset)
{
    HtmlContent content(html, offset);
    HtmlPageWriter writer(content);
    readHtml(html, offset, content, writer);
    return writer.finish();
}

} // namespace filing
