// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "score.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace support {
namespace {

/// Letters, digits and per cent signs of a label; "&" is "and", a footnote mark is nothing.
std::string plainLabel(std::string_view label)
{
    const auto isLetterOrDigit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    std::string plain;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const char c = label[i] >= 'A' && label[i] <= 'Z' ? static_cast<char>(label[i] - 'A' + 'a') : label[i];
        const std::size_t close = label.find(')', i);
        if (c == '(' && close != std::string_view::npos
            && (close == i + 2 || (close == i + 3 && label[i + 1] >= '0' && label[i + 1] <= '9')))
            i = close;
        else if (c == '&')
            plain += "and";
        else if (isLetterOrDigit(c) || c == '%')
            plain += c;
    }
    return plain;
}

/// One printed number in one place of the statements: all but the label.
using Spot = std::pair<std::string, std::string>; // kind and period, value

struct ReadCell
{
    Spot spot;
    std::string label; ///< plain
    bool doubted = false;
};

std::vector<ReadCell> readCells(const filing::Filing &filing)
{
    std::vector<ReadCell> cells;
    forEachReportedCell(filing, [&cells](const std::string &place, const filing::Row &row, const filing::Cell &cell) {
        cells.push_back({{place, canonicalNumber(cell.value.toString())}, plainLabel(row.label), !cell.doubt.empty()});
    });
    return cells;
}

/// How far two labels agree when one begins or ends the other; 0 when neither does.
std::size_t overlap(std::string_view a, std::string_view b)
{
    const std::size_t size = std::min(a.size(), b.size());
    if (size < 3)
        return 0;
    return a.starts_with(b) || a.ends_with(b) || b.starts_with(a) || b.ends_with(a) ? size : 0;
}

/// The labels that are left at each spot of the truth.
using LabelsLeft = std::map<Spot, std::vector<std::string>>;

/// Takes the label that agrees best with a cell's; false when none does. A row that is printed without a label agrees with any.
bool takeLoosely(LabelsLeft &left, const ReadCell &cell)
{
    std::vector<std::string> &labels = left[cell.spot];
    const auto best = std::max_element(labels.begin(), labels.end(), [&cell](const std::string &a, const std::string &b) {
        return overlap(cell.label, a) < overlap(cell.label, b);
    });
    auto taken = best != labels.end() && overlap(cell.label, *best) > 0
        ? best
        : std::find(labels.begin(), labels.end(), std::string());
    if (taken == labels.end())
        return false;
    labels.erase(taken);
    return true;
}

void scoreCells(const Truth &truth, const filing::Filing &filing, Score &result)
{
    LabelsLeft left;
    for (const TrueCell &cell : truth.cells)
        left[{cell.kind + " " + cell.period, canonicalNumber(cell.value)}].push_back(plainLabel(cell.label));
    result.truthCells = int(truth.cells.size());
    std::vector<ReadCell> rest;
    for (ReadCell &cell : readCells(filing)) {
        ++result.cells;
        std::vector<std::string> &labels = left[cell.spot];
        const auto same = std::find(labels.begin(), labels.end(), cell.label);
        if (same == labels.end()) {
            rest.push_back(std::move(cell));
            continue;
        }
        labels.erase(same);
        ++result.rightCells;
        result.needlessDoubts += cell.doubted ? 1 : 0;
    }
    // The closest labels first, so that a short one does not take a longer one's row.
    const auto closeness = [&left](const ReadCell &cell) {
        std::size_t most = 0;
        for (const std::string &label : left[cell.spot])
            most = std::max(most, overlap(cell.label, label));
        return most;
    };
    std::stable_sort(rest.begin(), rest.end(),
                     [&](const ReadCell &a, const ReadCell &b) { return closeness(a) > closeness(b); });
    for (const ReadCell &cell : rest) {
        if (takeLoosely(left, cell)) {
            ++result.rightCells;
            ++result.looseLabels;
            result.needlessDoubts += cell.doubted ? 1 : 0;
            continue;
        }
        result.silentErrors += cell.doubted ? 0 : 1;
        result.misses.push_back(std::string(cell.doubted ? "doubted: " : "extra: ") + cell.spot.first + " "
                                + cell.spot.second + " " + cell.label);
    }
    for (const auto &[spot, labels] : left) {
        for (const std::string &label : labels)
            result.misses.push_back("missed: " + spot.first + " " + spot.second + " " + label);
    }
}

void scoreFacts(const Truth &truth, const filing::Filing &filing, Score &result)
{
    std::map<std::string, std::string> values;
    for (const TrueFact &fact : truth.facts)
        values[fact.lineItem + " " + fact.period] = canonicalNumber(fact.value);
    result.truthFacts = int(values.size());
    std::set<std::string> seen;
    for (const filing::Fact &fact : filing.facts) {
        const std::string key = std::string(id(fact.item)) + " " + fact.period.key();
        const auto wanted = values.find(key);
        if (wanted == values.end())
            continue;
        const bool first = seen.insert(key).second;
        const std::string value = canonicalNumber(fact.value.toString());
        if (first && value == wanted->second) {
            ++result.rightFacts;
            result.needlessDoubts += fact.doubt.empty() ? 0 : 1;
        } else {
            result.silentErrors += fact.doubt.empty() ? 1 : 0;
            result.misses.push_back(
                std::string("fact: ").append(key).append(" ").append(value).append(" is ").append(wanted->second));
        }
    }
    for (const auto &[key, value] : values) {
        if (!seen.contains(key))
            result.misses.push_back(std::string("no fact: ").append(key).append(" ").append(value));
    }
}

} // namespace

Score &Score::operator+=(const Score &other)
{
    truthCells += other.truthCells;
    cells += other.cells;
    rightCells += other.rightCells;
    looseLabels += other.looseLabels;
    truthFacts += other.truthFacts;
    rightFacts += other.rightFacts;
    silentErrors += other.silentErrors;
    needlessDoubts += other.needlessDoubts;
    misses.insert(misses.end(), other.misses.begin(), other.misses.end());
    return *this;
}

std::string canonicalNumber(const std::string &text)
{
    auto value = filing::Decimal::parse(text);
    if (!value)
        return {};
    if (value->isZero())
        return "0";
    while (value->exponent < 0 && value->unscaled % 10 == 0)
        *value = {value->unscaled / 10, value->exponent + 1};
    return value->toString();
}

void forEachReportedCell(const filing::Filing &filing, const LookAtCell &look)
{
    for (const filing::Statement &statement : filing.statements) {
        if (statement.kind == filing::StatementKind::Other)
            continue;
        for (const filing::Row &row : statement.rows) {
            for (const filing::Cell &cell : row.cells) {
                const filing::StatementColumn &column = statement.columns[std::size_t(cell.column)];
                if (column.period && (column.basis == filing::Basis::Reported || column.basis == filing::Basis::Restated))
                    look(std::string(name(statement.kind)) + " " + column.period->key(), row, cell);
            }
        }
    }
}

Score score(const Truth &truth, const filing::Filing &filing)
{
    Score result;
    if (!truth.cells.empty())
        scoreCells(truth, filing, result);
    scoreFacts(truth, filing, result);
    return result;
}

} // namespace support
