// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace support {

/// Lines to rows of a table, cells parted by "|"; "2:text" spans two columns.
inline QByteArray table(const QByteArray &lines)
{
    QByteArray html = "<table>";
    for (const QByteArray &line : lines.split('\n')) {
        html += "<tr>";
        for (const QByteArray &cell : line.split('|')) {
            const bool spans = cell.size() > 1 && cell[1] == ':' && cell[0] >= '1' && cell[0] <= '9';
            html += "<td" + (spans ? " colspan=" + cell.left(1) : QByteArray()) + ">"
                + (spans ? cell.mid(2) : cell).trimmed() + "</td>";
        }
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

} // namespace support
