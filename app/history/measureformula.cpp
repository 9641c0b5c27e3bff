// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measureformula.h"

namespace history {

namespace {

using filing::LineItem;
using Terms = tl::expected<std::vector<MeasureTerm>, std::string>;

/// Reads a formula from left to right, one sign or word at a time.
class FormulaReader
{
public:
    explicit FormulaReader(std::string_view text) : m_text(text) { next(); }

    tl::expected<MeasureFormula, std::string> read()
    {
        MeasureFormula formula;
        formula.growth = m_token == "growth";
        if (formula.growth)
            next();
        const Terms sum = readSum();
        if (!sum)
            return tl::unexpected(sum.error());
        formula.sum = *sum;
        if (m_token == "/" && !formula.growth) {
            next();
            const Terms divisor = readSum();
            if (!divisor)
                return tl::unexpected(divisor.error());
            formula.divisor = *divisor;
        }
        if (!m_token.empty())
            return tl::unexpected(problem("ends before “" + m_token + "”"));
        if (formula.growth && formula.sum.size() != 1)
            return tl::unexpected(problem("asks for the growth of a sum; only that of one line item is known"));
        return formula;
    }

private:
    [[nodiscard]] std::string problem(const std::string &what) const
    {
        return "The formula “" + std::string(m_text) + "” " + what + ".";
    }

    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

    void next()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at]))
            ++m_at;
        if (m_at == start && m_at < m_text.size())
            ++m_at;
        m_token = m_text.substr(start, m_at - start);
    }

    /// One term, or several in brackets; without brackets a "/" may follow only one.
    Terms readSum()
    {
        std::vector<MeasureTerm> terms;
        const bool bracketed = m_token == "(";
        if (bracketed)
            next();
        for (bool subtracted = false;;) {
            auto term = readTerm();
            if (!term)
                return tl::unexpected(term.error());
            term->subtracted = subtracted;
            terms.push_back(*term);
            if (m_token != "+" && m_token != "-")
                break;
            subtracted = m_token == "-";
            next();
        }
        if (bracketed) {
            if (m_token != ")")
                return tl::unexpected(problem("lacks a closing bracket"));
            next();
        } else if (terms.size() > 1 && m_token == "/") {
            return tl::unexpected(problem("divides a sum without brackets"));
        }
        return terms;
    }

    tl::expected<MeasureTerm, std::string> readTerm()
    {
        MeasureTerm term;
        term.outflow = m_token == "outflow";
        if (term.outflow) {
            next();
            if (m_token != "(")
                return tl::unexpected(problem("lacks the bracket behind “outflow”"));
            next();
        }
        term.item = filing::lineItemFromId(m_token);
        if (term.item == LineItem::none)
            return tl::unexpected(problem("names “" + m_token + "”, which is no line item"));
        next();
        if (term.outflow) {
            if (m_token != ")")
                return tl::unexpected(problem("lacks a closing bracket"));
            next();
        }
        return term;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_token;
};

std::string textOf(const std::vector<MeasureTerm> &terms, bool bracketed)
{
    std::string text;
    for (const MeasureTerm &term : terms) {
        if (!text.empty())
            text += term.subtracted ? " − " : " + ";
        text += filing::title(term.item);
    }
    return bracketed && terms.size() > 1 ? "(" + text + ")" : text;
}

} // namespace

std::string MeasureFormula::text() const
{
    if (growth)
        return "change of " + textOf(sum, false) + " on the year before ÷ its value then";
    return divisor.empty() ? textOf(sum, false) : textOf(sum, true) + " ÷ " + textOf(divisor, true);
}

tl::expected<MeasureFormula, std::string> readFormula(std::string_view text)
{
    return FormulaReader(text).read();
}

} // namespace history
