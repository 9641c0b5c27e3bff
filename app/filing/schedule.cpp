// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule.h"

#include "amount.h"
#include "ascii.h"
#include "header.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>

namespace filing {
namespace {

struct Tag
{
    std::string_view name;
    LineItem item;
};

/// What filers agree about. The parts of equity and the gross amounts are filled in by every filer in a way of its own.
constexpr Tag tags[] = {
    {"TOTAL-ASSETS", LineItem::total_assets},
    {"CURRENT-ASSETS", LineItem::total_current_assets},
    {"CURRENT-LIABILITIES", LineItem::total_current_liabilities},
    {"TOTAL-LIABILITY-AND-EQUITY", LineItem::total_liabilities_equity},
    {"CASH", LineItem::cash},
    {"TOTAL-REVENUES", LineItem::revenue},
    {"INCOME-PRETAX", LineItem::pretax_income},
    {"INCOME-TAX", LineItem::income_tax},
    {"NET-INCOME", LineItem::net_income},
    {"EPS-PRIMARY", LineItem::eps_basic},
    {"EPS-BASIC", LineItem::eps_basic},
    {"EPS-DILUTED", LineItem::eps_diluted},
};

bool isPerShare(LineItem item)
{
    return lineItemInfos[std::size_t(item)].sign == SignRule::PerShare;
}

bool isBalance(LineItem item)
{
    return lineItemInfos[std::size_t(item)].context == LineItemContext::Balance;
}

/// The words behind a tag, one for each period of the schedule.
std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && !isBlank(text[end]))
            ++end;
        if (end > i)
            words.push_back(text.substr(i, end - i));
        i = end + 1;
    }
    return words;
}

std::optional<Date> dayOf(std::string_view word)
{
    const HeaderReading reading = readHeader(word);
    if (reading.dates.size() != 1 || reading.dates.front().day == 0 || reading.dates.front().year == 0)
        return std::nullopt;
    const Date day = makeDate(reading.dates.front().year, reading.dates.front().month, reading.dates.front().day);
    return day.ok() ? std::optional(day) : std::nullopt;
}

/// "3-MOS", "YEAR": months; 0 for "OTHER".
int monthsOf(std::string_view word)
{
    if (equalsIgnoringCase(word, "YEAR"))
        return 12;
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos || !startsWithIgnoringCase(word.substr(dash), "-MO"))
        return 0;
    const int months = std::atoi(std::string(word.substr(0, dash)).c_str());
    return months == 3 || months == 6 || months == 9 || months == 12 ? months : 0;
}

/// The power of ten of "1", "1,000" or "1,000,000".
int powerOf(std::string_view word)
{
    return int(std::count(word.begin(), word.end(), '0'));
}

class ScheduleReader
{
public:
    void readLine(std::string_view line);
    [[nodiscard]] std::vector<ScheduleValue> values() const;

private:
    struct Line
    {
        const Tag *tag;
        std::vector<std::string_view> words;
    };
    [[nodiscard]] std::optional<Period> periodOf(LineItem item, std::size_t column) const;

    int m_power = 0;
    std::vector<int> m_months;
    std::vector<std::optional<Date>> m_ends;
    std::vector<Line> m_lines;
};

void ScheduleReader::readLine(std::string_view line)
{
    line = trimmed(line);
    const std::size_t close = line.find('>');
    if (!line.starts_with('<') || close == std::string_view::npos)
        return;
    const std::string_view name = line.substr(1, close - 1);
    const std::vector<std::string_view> words = wordsOf(line.substr(close + 1));
    if (words.empty())
        return;
    if (equalsIgnoringCase(name, "MULTIPLIER")) {
        m_power = powerOf(words.front());
    } else if (equalsIgnoringCase(name, "PERIOD-TYPE")) {
        std::transform(words.begin(), words.end(), std::back_inserter(m_months), monthsOf);
    } else if (equalsIgnoringCase(name, "PERIOD-END")) {
        std::transform(words.begin(), words.end(), std::back_inserter(m_ends), dayOf);
    } else {
        const auto tag = std::find_if(std::begin(tags), std::end(tags),
                                      [name](const Tag &known) { return equalsIgnoringCase(name, known.name); });
        if (tag != std::end(tags))
            m_lines.push_back({tag, words});
    }
}

std::optional<Period> ScheduleReader::periodOf(LineItem item, std::size_t column) const
{
    if (column >= m_ends.size() || !m_ends[column])
        return std::nullopt;
    if (isBalance(item))
        return Period::instant(*m_ends[column]);
    if (column >= m_months.size() || m_months[column] == 0)
        return std::nullopt;
    return Period::ofMonths(m_months[column], *m_ends[column]);
}

std::vector<ScheduleValue> ScheduleReader::values() const
{
    std::vector<ScheduleValue> values;
    for (const Line &line : m_lines) {
        for (std::size_t column = 0; column < line.words.size(); ++column) {
            const auto amount = readAmount(line.words[column]);
            const auto period = periodOf(line.tag->item, column);
            if (!amount || amount->kind != Amount::Kind::Number || amount->value.isZero() || !period)
                continue;
            const int power = isPerShare(line.tag->item) ? 0 : m_power;
            values.push_back({line.tag->item, *period, amount->value.scaled(power), std::string(line.tag->name)});
        }
    }
    return values;
}

bool isSchedule(const Document &document)
{
    return startsWithIgnoringCase(document.type, "EX-27") && document.format == DocumentFormat::PlainText;
}

/// Equal within one unit of the coarser print. Schedules are careless of signs, so sizes are compared.
bool agree(const Decimal &a, const Decimal &b)
{
    const auto gap = difference(a.magnitude(), b.magnitude());
    return gap && gap->magnitude() <= Decimal{1, std::max(a.exponent, b.exponent)};
}

/// By how many powers of ten, three at least, two values of the same digits differ; 0 when they differ otherwise.
int misreadPower(const Decimal &printed, const Decimal &scheduled)
{
    for (const int power : {3, 6, -3, -6}) {
        if (agree(printed.scaled(power), scheduled) && !agree(printed, scheduled))
            return power;
    }
    return 0;
}

class ScheduleWitness
{
public:
    explicit ScheduleWitness(Filing &filing) : m_filing(filing) { }
    void hear(const ScheduleValue &said);
    void doubtMisreadUnits();

private:
    void differ(const Fact &fact, const ScheduleValue &said, const std::string &tale);

    Filing &m_filing;
    std::map<int, int> m_misread; ///< by statement: facts that the schedule has a power of ten larger or smaller
};

void ScheduleWitness::hear(const ScheduleValue &said)
{
    const auto fact = std::find_if(m_filing.facts.begin(), m_filing.facts.end(), [&said](const Fact &known) {
        return known.item == said.item && known.period == said.period;
    });
    if (fact == m_filing.facts.end())
        return;
    const std::string tale = title(fact->item) + " " + groupedText(fact->value);
    if (!agree(fact->value, said.value)) {
        differ(*fact, said, tale);
        return;
    }
    m_filing.checks.push_back({"EX-27",
                               fact->period,
                               Check::Outcome::Pass,
                               tale + " agrees with " + said.tag + " of the financial data schedule",
                               {fact->cell}});
}

void ScheduleWitness::differ(const Fact &fact, const ScheduleValue &said, const std::string &tale)
{
    const std::string says =
        tale + " is not " + said.tag + " " + groupedText(said.value) + " of the financial data schedule";
    m_filing.checks.push_back({"EX-27", fact.period, Check::Outcome::Advisory, says, {fact.cell}});
    m_filing.warnings.push_back({"schedule-disagrees", fact.at, says + "; either may be wrong."});
    if (!isPerShare(fact.item) && misreadPower(fact.value, said.value) != 0)
        ++m_misread[fact.cell.statement];
}

void ScheduleWitness::doubtMisreadUnits()
{
    constexpr int several = 2; // one figure alone may be a slip of the schedule
    static const std::string doubt =
        "The financial data schedule of the same filing has this statement's amounts in another unit.";
    for (const auto &[statement, count] : m_misread) {
        if (count < several)
            continue;
        for (Row &row : m_filing.statements[std::size_t(statement)].rows) {
            for (Cell &cell : row.cells) {
                if (cell.kind == ValueKind::Money && cell.doubt.empty())
                    cell.doubt = doubt;
            }
        }
        for (Fact &fact : m_filing.facts) {
            if (fact.cell.statement == statement && fact.doubt.empty())
                fact.doubt = m_filing.cellAt(fact.cell).doubt;
        }
    }
}

} // namespace

std::vector<ScheduleValue> readSchedule(std::string_view text)
{
    ScheduleReader reader;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        reader.readLine(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return reader.values();
}

void holdAgainstSchedules(Filing &filing)
{
    ScheduleWitness witness(filing);
    for (const Document &document : filing.documents) {
        if (!isSchedule(document))
            continue;
        for (const ScheduleValue &said :
             readSchedule(std::string_view(*filing.bytes).substr(document.text.begin, document.text.size)))
            witness.hear(said);
    }
    witness.doubtMisreadUnits();
}

} // namespace filing
