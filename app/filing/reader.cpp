// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader.h"

#include "about.h"
#include "ascii.h"
#include "checks.h"
#include "claims.h"
#include "companyname.h"
#include "encoding.h"
#include "facts.h"
#include "htmlpage.h"
#include "inception.h"
#include "pdfpage.h"
#include "schedule.h"
#include "section.h"
#include "selection.h"
#include "sniff.h"
#include "statementbuilder.h"
#include "tagwitness.h"
#include "textpage.h"

#include <algorithm>
#include <iterator>

namespace filing {
namespace {

constexpr std::string_view tryExhibit = "Open the results release itself (exhibit 99.1 of the 8-K), as text, HTML or PDF.";

ReadError refusal(ErrorCode code, std::string says)
{
    return ReadError{code, ByteRange{}, std::move(says)};
}

class FilingReader
{
public:
    FilingReader(SharedBytes bytes, const ReadOptions &options, const Progress &progress)
        : m_bytes(std::move(bytes))
        , m_options(options)
        , m_progress(progress)
    {
    }
    Result<Filing> read();

private:
    /// What is read out of the documents' pages, before their tables are understood.
    struct Contents
    {
        AboutRelease about;
        std::vector<Section> sections;
        std::vector<ClaimParagraph> paragraphs;
    };

    Result<Page> readPage(const Document &document);
    Result<Contents> readContents(const std::vector<int> &documents);
    void warnOfText(const Document &document);
    [[nodiscard]] PeriodContext periodContext(const AboutRelease &about) const;
    void readStatements(const std::vector<Section> &sections, AboutRelease &about);
    void chooseFiler(const std::string &named);
    void takeAbout(const AboutRelease &about);
    void nameFiscalPeriods(const AboutRelease &about);
    void doubtAssumedYear();
    void doubtFailures();
    [[nodiscard]] bool goesOn(int percent) const { return !m_progress || m_progress(percent); }

    SharedBytes m_bytes;
    const ReadOptions &m_options;
    const Progress &m_progress;
    Filing m_filing;
    SubmissionHeader m_header;
    bool m_dashEscaped = false;
    bool m_yearAssumed = false; ///< quarters told by their number alone were dated by the calendar year
};

Result<Page> FilingReader::readPage(const Document &document)
{
    const std::string_view text = std::string_view(*m_bytes).substr(document.text.begin, document.text.size);
    switch (document.format) {
    case DocumentFormat::Html: return readHtmlPage(text, document.text.begin);
    case DocumentFormat::Pdf: {
        auto pages = m_options.readPdf(*m_bytes);
        if (!pages)
            return tl::unexpected(pages.error());
        TextPage set = setPdfPages(*pages);
        m_filing.pdf = std::make_shared<const PdfText>(PdfText{*std::move(pages), std::move(set)});
        return readTextPage(m_filing.pdf->text);
    }
    case DocumentFormat::PlainText: break;
    }
    return readTextPage(TextPage(text, document.text.begin, m_dashEscaped));
}

/// What of a document's bytes had to be guessed, or is missing.
void FilingReader::warnOfText(const Document &document)
{
    const std::string_view text = std::string_view(*m_bytes).substr(document.text.begin, document.text.size);
    if (document.cutOff)
        m_filing.warnings.push_back({"truncated", ByteRange{document.text.begin + document.text.size, 0},
                                     "The file ends within this document; what should follow is missing."});
    const Utf8Survey survey = surveyUtf8(text);
    if (survey.invalid == 0 || document.format == DocumentFormat::Pdf)
        return;
    constexpr std::size_t declarations = 2048; // bytes within which HTML names its encoding
    const bool declared = findIgnoringCase(text.substr(0, declarations), "1252") != std::string_view::npos
        || findIgnoringCase(text.substr(0, declarations), "8859-1") != std::string_view::npos;
    if (!declared || survey.valid > 0)
        m_filing.warnings.push_back({"encoding-guessed", ByteRange{document.text.begin + survey.firstInvalid, 1},
                                     "Some characters are not the UTF-8 that others are, or that was expected; they were read as Windows-1252."});
}

/// Whether a form is the report of a fiscal year; one of a change of the fiscal year is not.
bool reportsYear(std::string_view form)
{
    static constexpr std::string_view annual[] = {"10-K", "10K", "20-F", "40-F"};
    const auto begins = [form](std::string_view name) { return form.starts_with(name); };
    return std::any_of(std::begin(annual), std::end(annual), begins) && form.find("KT") == std::string_view::npos;
}

PeriodContext FilingReader::periodContext(const AboutRelease &about) const
{
    PeriodContext context;
    context.fiscalYearEnd = about.fiscalYearEnd ? about.fiscalYearEnd : about.yearEndInWords;
    context.released = about.released;
    context.periodEnd = m_header.periodEnd;
    const std::string &type = m_filing.documents[std::size_t(m_filing.document)].type;
    context.annual = !m_header.form.empty() ? reportsYear(m_header.form) : !type.empty() ? reportsYear(type) : about.saysAnnual;
    context.proseDurations = about.proseDurations;
    context.saidDays = about.saidDays;
    return context;
}

/// "Balance, January 3, 1999": the days on which a statement of equity closes are ends of years, or of quarters.
void addClosingDays(const std::vector<Section> &sections, std::vector<Date> &days)
{
    for (const Section &section : sections) {
        for (const SectionRow &row : section.rows) {
            if (!row.words.starts_with("balance"))
                continue;
            for (const PartialDate &date : readHeader(row.label).dates) {
                const Date day = makeDate(date.year, date.month, date.day);
                if (day.ok())
                    days.push_back(day);
            }
        }
    }
}

bool countsFromInception(const Section &section)
{
    return std::any_of(section.headers.begin(), section.headers.end(),
                       [](const ColumnHeader &header) { return findIgnoringCase(header.text, "inception") != std::string_view::npos; });
}

/// Reads the sections twice: what columns that are headed in full say about the year helps those that are not.
void FilingReader::readStatements(const std::vector<Section> &sections, AboutRelease &about)
{
    PeriodContext context = periodContext(about);
    addClosingDays(sections, context.saidDays);
    if (std::any_of(sections.begin(), sections.end(), countsFromInception)) {
        const ByteRange text = m_filing.documents[std::size_t(m_filing.document)].text;
        context.inception = inceptionIn(std::string_view(*m_bytes).substr(text.begin, text.size));
    }
    std::vector<StatementColumn> columns;
    std::vector<StatementDraft> outlines;
    std::optional<NumberedQuarter> numbered;
    for (const Section &section : sections) {
        outlines.push_back(outlineStatement(section, context));
        const StatementDraft &draft = outlines.back();
        if (draft.statement.kind == StatementKind::Other)
            continue;
        if (!numbered)
            numbered = newestQuarterNumbered(draft.headings);
        if (!about.reportedEnd)
            about.reportedEnd = endInTitles(draft.headings);
        columns.insert(columns.end(), draft.statement.columns.begin(), draft.statement.columns.end());
        if (draft.statement.kind != StatementKind::Balance && context.wholeYears.empty())
            context.wholeYears = wholeYearsNamed(draft.headings);
        if (draft.statement.kind != StatementKind::Balance || !context.balanceDates.empty())
            continue;
        for (const StatementColumn &column : draft.statement.columns) {
            if (column.period && !column.inferred)
                context.balanceDates.push_back(column.period->end);
        }
        std::sort(context.balanceDates.begin(), context.balanceDates.end(), [](Date a, Date b) { return daysBetween(b, a) > 0; });
    }
    const bool inHeader = about.fiscalYearEnd.has_value();
    about.fiscalYearEnd = inferFiscalYearEnd(columns, about, numbered);
    const bool inWords = about.yearEndInWords && about.fiscalYearEnd && about.yearEndInWords->month == about.fiscalYearEnd->month;
    m_filing.yearEndSource = inHeader ? YearEndSource::Header : inWords ? YearEndSource::Wording : YearEndSource::Pattern;
    if (!numbered && !context.wholeYears.empty())
        numbered = NumberedQuarter{4, *std::max_element(context.wholeYears.begin(), context.wholeYears.end())};
    // A quarter that has only a number, or a year, is one of the calendar year until something says otherwise.
    m_yearAssumed = numbered && !about.fiscalYearEnd;
    context.fiscalYearEnd = m_yearAssumed ? FiscalYearEnd{} : about.fiscalYearEnd;
    if (numbered && about.fiscalYearEnd)
        context.yearsLater = yearsNamedEarly(*numbered, *about.fiscalYearEnd,
                                             context.balanceDates.empty() ? std::nullopt : std::optional(context.balanceDates.front()), about);
    std::vector<StatementDraft> drafts;
    for (std::size_t i = 0; i < sections.size(); ++i)
        drafts.push_back(buildStatement(std::move(outlines[i]), sections[i], context, m_filing.warnings));
    m_filing.statements = selectStatements(std::move(drafts), m_filing.warnings);
}

/// Of several that file one report, the company that the release names is the one reported on.
void FilingReader::chooseFiler(const std::string &named)
{
    if (named.empty() || isSameCompany(named, m_header.company))
        return;
    const auto own = std::find_if(m_header.others.begin(), m_header.others.end(),
                                  [&named](const Filer &filer) { return isSameCompany(named, filer.company); });
    if (own != m_header.others.end())
        std::swap(static_cast<Filer &>(m_header), *own);
}

void FilingReader::takeAbout(const AboutRelease &about)
{
    m_filing.company = about.company;
    m_filing.formerNames = m_header.formerNames;
    m_filing.cik = m_header.cik;
    m_filing.filed = m_header.filed;
    m_filing.released = about.released;
    m_filing.fiscalYearEnd = about.fiscalYearEnd;
    m_filing.currency = about.currency;
    for (Statement &statement : m_filing.statements) {
        statement.currency = about.currency;
        if (statement.company.empty())
            statement.company = about.company;
    }
}

/// The newest quarter of the statements names the filing; the release's own words about the fiscal year win over the rule.
void FilingReader::nameFiscalPeriods(const AboutRelease &about)
{
    const StatementColumn *newest = nullptr;
    const StatementColumn *newestYear = nullptr;
    for (Statement &statement : m_filing.statements) {
        if (statement.kind == StatementKind::Other)
            continue;
        for (const StatementColumn &column : statement.columns) {
            if (!column.period || !column.fiscal || column.basis == Basis::Repeat)
                continue;
            const bool quarter = column.period->months == 3;
            if (quarter && (!newest || newest->period->end < column.period->end))
                newest = &column;
            if (column.period->months == 12 && (!newestYear || newestYear->period->end < column.period->end))
                newestYear = &column;
        }
    }
    // A year that closed after the newest quarter: the report of the year, with a quarter of an earlier one in it.
    if (!newest || (newestYear && newest->period->end < newestYear->period->end)) {
        if (newestYear && !m_header.form.starts_with("8-K")) // which may bring the accounts of a company that was bought
            m_filing.fiscal = newestYear->fiscal; // the report of a year
        return;
    }
    // Retailers whose year closes in winter call it by the year that it began in; nobody else does.
    constexpr int lastMonthOfWinterClose = 5;
    // "Second quarter 2019" that ended in August is theirs too; where a year closes in spring it may be one of the calendar.
    constexpr int lastMonthOfPlainYears = 2;
    int shift = 0;
    if (about.fiscalYearEnd && about.fiscalYearEnd->month <= lastMonthOfWinterClose && about.saidQuarter == newest->fiscal->quarter) {
        const int plainYear = about.fiscalYearEnd->month <= lastMonthOfPlainYears ? about.saidYear : 0;
        if (const int said = about.saidFiscalYear != 0 ? about.saidFiscalYear : plainYear)
            shift = said - newest->fiscal->year;
    }
    m_filing.fiscal = newest->fiscal;
    if (shift != -1)
        return;
    m_filing.fiscal->year += shift;
    for (Statement &statement : m_filing.statements) {
        for (StatementColumn &column : statement.columns) {
            if (column.fiscal)
                column.fiscal->year += shift;
        }
    }
}

/// Columns that were dated by the calendar year alone may end on other days.
void FilingReader::doubtAssumedYear()
{
    if (!m_yearAssumed)
        return;
    const Statement *first = nullptr;
    for (Statement &statement : m_filing.statements) {
        for (std::size_t i = 0; i < statement.columns.size(); ++i) {
            StatementColumn &column = statement.columns[i];
            const HeaderReading reading = readHeader(column.header);
            const bool dated = std::any_of(reading.dates.begin(), reading.dates.end(), [](const PartialDate &date) { return date.month != 0; });
            if (!column.period || dated)
                continue;
            first = first ? first : &statement;
            column.inferred = true;
            for (Row &row : statement.rows) {
                for (Cell &cell : row.cells) {
                    if (cell.column == int(i) && cell.doubt.empty())
                        cell.doubt = "The header names a period without a date; it was taken to be one of the calendar year.";
                }
            }
        }
    }
    if (first)
        m_filing.warnings.push_back({"period-inferred", first->at, "Nothing says when the fiscal year ends; the calendar year was assumed."});
}

/// A sum that does not hold leaves each of its figures in doubt, but for those that another sum proves. A slip of the filing's own
/// arithmetic doubts no figure: each is as it is printed.
void FilingReader::doubtFailures()
{
    std::vector<CellRef> proven;
    for (const Check &check : m_filing.checks) {
        if (check.outcome == Check::Outcome::Pass)
            proven.insert(proven.end(), check.operands.begin(), check.operands.end());
    }
    std::sort(proven.begin(), proven.end());
    const auto isProven = [&proven](const CellRef &cell) { return std::binary_search(proven.begin(), proven.end(), cell); };
    for (const Check &check : m_filing.checks) {
        if (check.outcome != Check::Outcome::Fail)
            continue;
        m_filing.warnings.push_back({"identity-fails", m_filing.cellAt(check.operands.front()).at, check.says + "."});
        if (check.slight)
            continue;
        const bool allProven = std::all_of(check.operands.begin(), check.operands.end(), isProven);
        for (const CellRef &ref : check.operands) {
            Cell &cell =
                m_filing.statements[std::size_t(ref.statement)].rows[std::size_t(ref.row)].cells[std::size_t(ref.cell)];
            if (cell.doubt.empty() && (allProven || !isProven(ref)))
                cell.doubt = check.says + ".";
        }
    }
}

/// What the documents with the statements hold; the first of them tells about the release.
Result<FilingReader::Contents> FilingReader::readContents(const std::vector<int> &documents)
{
    Contents contents;
    AboutRelease &about = contents.about;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        auto page = readPage(m_filing.documents[std::size_t(documents[i])]);
        if (!page)
            return tl::unexpected(page.error());
        warnOfText(m_filing.documents[std::size_t(documents[i])]);
        std::move(page->warnings.begin(), page->warnings.end(), std::back_inserter(m_filing.warnings));
        if (i == 0) {
            if (!m_header.others.empty())
                chooseFiler(companyIn(*page));
            about = readAbout(*page, m_header);
            Document &document = m_filing.documents[std::size_t(documents[i])];
            if (document.type.empty())
                document.type = exhibitNamed(*page);
        } else if (!about.released) {
            about.released = readAbout(*page, m_header).released; // the tables may stand in another exhibit than the news
        }
        if (m_options.claims) {
            std::vector<ClaimParagraph> prose = claimParagraphs(*page, *m_bytes);
            std::move(prose.begin(), prose.end(), std::back_inserter(contents.paragraphs));
        }
        std::vector<Section> cut = cutSections(*std::move(page));
        std::move(cut.begin(), cut.end(), std::back_inserter(contents.sections));
        if (!goesOn(20 + int(60 * (i + 1) / documents.size())))
            return tl::unexpected(refusal(ErrorCode::Cancelled, {}));
    }
    return contents;
}

Result<Filing> FilingReader::read()
{
    if (auto refused = refuseUnreadable(*m_bytes))
        return tl::unexpected(*refused);
    Submission submission = readSubmission(*m_bytes);
    m_header = submission.header;
    m_dashEscaped = submission.header.pemWrapped;
    m_filing.bytes = m_bytes;
    std::vector<int> documents;
    if (m_options.document && *m_options.document >= 0 && *m_options.document < int(submission.documents.size()))
        documents.push_back(*m_options.document);
    else
        documents = statementDocuments(submission, *m_bytes);
    m_filing.documents = submission.documents;
    m_filing.document = documents.empty() ? 0 : documents.front();
    if (submission.duplicated)
        m_filing.warnings.push_back({"duplicate-submission", ByteRange{}, "The whole submission stands in the file twice; it was read once."});
    if (!goesOn(10))
        return tl::unexpected(refusal(ErrorCode::Cancelled, {}));
    auto contents = readContents(documents);
    if (!contents)
        return tl::unexpected(contents.error());
    AboutRelease &about = contents->about;
    readStatements(contents->sections, about);
    applyCorrections(m_filing.statements, m_options.corrections.of(m_header.cik, about.company), *m_bytes, about.fiscalYearEnd,
                     m_filing.warnings);
    if (m_filing.statements.empty())
        return tl::unexpected(refusal(ErrorCode::NoStatement, "No table of figures was found in this text. " + std::string(tryExhibit)));
    doubtAssumedYear();
    takeAbout(about);
    nameFiscalPeriods(about);
    heedTags(m_filing.statements, m_filing.warnings);
    m_filing.checks = runChecks(m_filing.statements);
    doubtFailures();
    m_filing.facts = collectFacts(m_filing.statements, m_filing.currency);
    holdAgainstWords(m_filing, about.saidAmounts);
    holdAgainstSchedules(m_filing);
    auditClaims(m_filing, std::move(contents->paragraphs));
    if (!goesOn(100))
        return tl::unexpected(refusal(ErrorCode::Cancelled, {}));
    return std::move(m_filing);
}

} // namespace

Result<Filing> read(SharedBytes bytes, const ReadOptions &options, const Progress &progress)
{
    return FilingReader(std::move(bytes), options, progress).read();
}

} // namespace filing
