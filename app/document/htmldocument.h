// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/documentwriter.h"

#include <memory>
#include <string_view>
#include <vector>

class QTextDocument;

namespace document {

struct WrittenDocument
{
    std::unique_ptr<QTextDocument> document; ///< lives in the thread that made it
    std::vector<WrittenPiece> pieces;        ///< by ascending position
};

/// Sets an HTML document that stands at byte `offset` of the opened file: its paragraphs, tables, rules and emphasis, in its
/// letters, and nothing of it that is hidden, runs or would be fetched.
[[nodiscard]] WrittenDocument writeHtml(std::string_view html, std::size_t offset, const PageSetting &setting);

} // namespace document
