// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provingsum.h"

#include "models/numbertext.h"

#include "filing/cells.h"
#include "filing/sums.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace models {

namespace {

constexpr std::size_t mostShown = 6; ///< addends; of more, the first and the last are named

class ProvingSum
{
    Q_DECLARE_TR_FUNCTIONS(ProvingSum)
public:
    ProvingSum(const filing::Statement &statement, const filing::CellRef &ref, const QLocale &locale)
        : m_statement(statement), m_row(std::size_t(ref.row)), m_locale(locale),
          m_cell(statement.rows[std::size_t(ref.row)].cells[std::size_t(ref.cell)])
    {
    }

    /// The nearest rows above it that add up to it.
    [[nodiscard]] QString ofRowsAbove() const
    {
        std::vector<std::size_t> rows;
        for (std::size_t above = m_row; above-- > 0;) {
            if (!cellOf(above))
                continue;
            rows.insert(rows.begin(), above);
            const auto parts = rows.size() < 2 ? std::nullopt : filing::partsOf(m_statement, rows, m_row, m_cell.column);
            if (parts)
                return inWords(*parts);
        }
        return {};
    }

private:
    [[nodiscard]] const filing::Cell *cellOf(std::size_t row) const
    {
        const auto &cells = m_statement.rows[row].cells;
        const auto cell = std::find_if(cells.begin(), cells.end(), [this](const filing::Cell &other) {
            return other.column == m_cell.column && other.kind == m_cell.kind;
        });
        return cell == cells.end() ? nullptr : &*cell;
    }

    [[nodiscard]] QString addend(std::size_t row) const
    {
        return QString::fromStdString(m_statement.rows[row].label) + u' ' + numberText(cellOf(row)->value, m_locale);
    }

    [[nodiscard]] QString inWords(const std::vector<std::size_t> &parts) const
    {
        const QString total = numberText(m_cell.value, m_locale);
        if (parts.size() > mostShown) {
            //: %1 and %2 are rows with their numbers
            return tr("The %n rows from %1 to %2 add up to %3", nullptr, int(parts.size()))
                .arg(addend(parts.front()), addend(parts.back()), total);
        }
        QStringList addends;
        for (const std::size_t row : parts)
            addends << addend(row);
        return addends.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + total;
    }

    const filing::Statement &m_statement;
    std::size_t m_row;
    QLocale m_locale;
    const filing::Cell &m_cell;
};

} // namespace

QString provingSum(const filing::Filing &filing, const filing::CellRef &cell, const QLocale &locale)
{
    const filing::Statement &statement = filing.statements[std::size_t(cell.statement)];
    if (!statement.rows[std::size_t(cell.row)].inferred)
        return {};
    const auto check = std::find_if(filing.checks.begin(), filing.checks.end(), [&cell](const filing::Check &known) {
        return known.outcome == filing::Check::Outcome::Pass && !known.operands.empty() && known.operands.front() == cell;
    });
    if (check != filing.checks.end())
        return QString::fromStdString(check->says);
    return ProvingSum(statement, cell, locale).ofRowsAbove();
}

} // namespace models
