// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mutations.h"

#include <QList>

#include <algorithm>

namespace mutations {
namespace {

struct Run
{
    int begin = 0;
    int end = 0;
};

bool isRuler(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    return trimmed.size() >= 3
        && std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return c == '-' || c == '=' || c == '_' || c == ' '; });
}

/// Runs of characters with at most one blank between them.
QList<Run> runsOf(const QByteArray &line)
{
    QList<Run> runs;
    for (int i = 0; i < line.size(); ++i) {
        if (line[i] == ' ')
            continue;
        if (runs.isEmpty() || i - runs.last().end >= 2)
            runs.append({i, i});
        runs.last().end = i + 1;
    }
    return runs;
}

/// First line of the table and the line behind its last one.
Run linesOf(const QByteArrayList &lines, const Table &table)
{
    Run range{0, int(lines.size())};
    while (range.begin < lines.size() && !lines[range.begin].contains(table.title))
        ++range.begin;
    for (int i = range.begin + 1; i < lines.size() && !table.behind.isEmpty(); ++i) {
        if (lines[i].contains(table.behind))
            return {range.begin, i};
    }
    return range;
}

/// The columns as far as their figures and headings may reach: up to the middle of the gaps between rulers.
QList<Run> columnsOf(const QByteArrayList &lines, Run range)
{
    constexpr int overhang = 4;
    QList<Run> boxes;
    for (int i = range.begin; i < range.end; ++i) {
        if (isRuler(lines[i]) && runsOf(lines[i]).size() > boxes.size())
            boxes = runsOf(lines[i]);
    }
    QList<Run> columns;
    for (qsizetype k = 0; k < boxes.size(); ++k) {
        const int left = k > 0 ? (boxes[k - 1].end + boxes[k].begin) / 2 : boxes[k].begin - overhang;
        const int right = k + 1 < boxes.size() ? (boxes[k].end + boxes[k + 1].begin) / 2 : boxes[k].end + overhang;
        columns.append({left, right});
    }
    return columns;
}

/// Index of the column that a run stands in as a whole; -1 for labels and for headings over several columns.
int columnOf(Run run, const QList<Run> &columns)
{
    for (qsizetype k = 0; k < columns.size(); ++k) {
        if (run.begin >= columns[k].begin && run.end <= columns[k].end)
            return int(k);
    }
    return -1;
}

/// Blanks between a column and the next one at their narrowest, or between a column and what stands left of it.
int narrowestGap(const QByteArrayList &lines, Run range, const QList<Run> &columns, int column, bool before)
{
    int gap = 1000;
    for (int i = range.begin; i < range.end; ++i) {
        const QList<Run> runs = runsOf(lines[i]);
        for (qsizetype r = 1; r < runs.size(); ++r) {
            const bool left = before ? columnOf(runs[r], columns) == column && columnOf(runs[r - 1], columns) != column
                                     : columnOf(runs[r - 1], columns) == column && columnOf(runs[r], columns) != column;
            if (left)
                gap = std::min(gap, runs[r].begin - runs[r - 1].end);
        }
    }
    return gap;
}

/// By how much a run moves: with its column, with the middle of the columns that it stands over, or not at all.
int offsetOf(Run run, const QList<Run> &columns, const QList<int> &offsets)
{
    int first = -1;
    int last = -1;
    for (qsizetype k = 0; k < columns.size(); ++k) {
        if (run.begin < columns[k].end && run.end > columns[k].begin) {
            first = first < 0 ? int(k) : first;
            last = int(k);
        }
    }
    const bool label = first < 0 || run.begin < columns[0].begin;
    return label ? 0 : (offsets[first] + offsets[last]) / 2;
}

QByteArray moved(const QByteArray &line, const QList<Run> &columns, const QList<int> &offsets)
{
    QByteArray result;
    for (const Run &run : runsOf(line)) {
        const qsizetype begin = run.begin + offsetOf(run, columns, offsets);
        if (begin > result.size())
            result.append(QByteArray(begin - result.size(), ' '));
        result += line.mid(run.begin, run.end - run.begin);
    }
    return result;
}

QByteArray movedLines(QByteArrayList lines, Run range, const QList<Run> &columns, const QList<int> &offsets)
{
    for (int i = range.begin; i < range.end; ++i)
        lines[i] = moved(lines[i], columns, offsets);
    return lines.join('\n');
}

template<class Change>
QByteArray eachLine(const QByteArray &text, Change change)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines)
        line = change(line);
    return lines.join('\n');
}

} // namespace

QByteArray withoutRulers(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    lines.removeIf([](const QByteArray &line) { return isRuler(line); });
    return lines.join('\n');
}

QByteArray indented(const QByteArray &text, int blanks)
{
    return eachLine(text,
                    [blanks](const QByteArray &line) { return line.isEmpty() ? line : QByteArray(blanks, ' ') + line; });
}

QByteArray withoutColumnMarks(const QByteArray &text)
{
    return QByteArray(text).replace("<C>", "   ").replace("<S>", "   ");
}

QByteArray withCrLf(const QByteArray &text)
{
    return QByteArray(text).replace("\n", "\r\n");
}

QByteArray withTabs(const QByteArray &text)
{
    constexpr qsizetype tabStop = 8;
    return eachLine(text, [](const QByteArray &line) {
        QByteArray result;
        for (qsizetype i = 0; i < line.size(); i += tabStop) {
            QByteArray cell = line.mid(i, tabStop);
            const bool full = cell.size() == tabStop;
            qsizetype words = cell.size();
            while (words > 0 && cell[words - 1] == ' ')
                --words;
            if (full && cell.size() - words >= 2)
                cell = cell.left(words) + '\t';
            result += cell;
        }
        return result;
    });
}

int columnCount(const QByteArray &text, const Table &table)
{
    const QByteArrayList lines = text.split('\n');
    return int(columnsOf(lines, linesOf(lines, table)).size());
}

QByteArray columnShifted(const QByteArray &text, const Table &table, int column, int blanks)
{
    constexpr int leastGap = 2;
    const QByteArrayList lines = text.split('\n');
    const Run range = linesOf(lines, table);
    const QList<Run> columns = columnsOf(lines, range);
    if (blanks < 0 && narrowestGap(lines, range, columns, column, true) + blanks < leastGap)
        return {};
    const int room = narrowestGap(lines, range, columns, column, false) - leastGap;
    QList<int> offsets(columns.size(), 0);
    offsets[column] = blanks;
    std::fill(offsets.begin() + column + 1, offsets.end(), std::max(0, blanks - room));
    return movedLines(lines, range, columns, offsets);
}

QByteArray columnsShiftedFrom(const QByteArray &text, const Table &table, int column, int blanks)
{
    const QByteArrayList lines = text.split('\n');
    const Run range = linesOf(lines, table);
    const QList<Run> columns = columnsOf(lines, range);
    QList<int> offsets(columns.size(), 0);
    std::fill(offsets.begin() + column, offsets.end(), blanks);
    return movedLines(lines, range, columns, offsets);
}

} // namespace mutations
