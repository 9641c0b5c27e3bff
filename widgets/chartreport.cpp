// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartsheet.h"

#include "widgets/chartheading.h"
#include "widgets/colours.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr QSize sheetSize(595, 842); // A4 in points
constexpr double margin = 42;
constexpr double footHeight = 22;
constexpr double chartHeight = 225;
constexpr double textPixels = 9;
constexpr double rowHeight = 13;
constexpr double blockGap = 20;
constexpr double cellGap = 12;
constexpr double labelWidth = 62;
constexpr double valueWidth = 84;
constexpr double columnGap = 24; // between tables side by side

QString tr(const char *text)
{
    return QCoreApplication::translate("widgets::ChartReport", text);
}

/// A row of the table below a chart.
struct TableRow
{
    QStringList texts; ///< the period, then a value for each series
    QVector<bool> derived;
};

QVector<ChartSeries> seriesOf(const ChartFigure &figure)
{
    return figure.series + figure.ratios;
}

QString cellText(const ChartPoint &point)
{
    if (point.isGap())
        return QStringLiteral("\u2013");
    return point.doubt.isEmpty() ? point.text : point.text + QStringLiteral(" ?");
}

QVector<TableRow> rowsOf(const ChartFigure &figure)
{
    QVector<TableRow> rows;
    for (int period = 0; period < figure.periods.size(); ++period) {
        TableRow row{{figure.periods.at(period).fullName()}, {false}};
        for (const ChartSeries &series : seriesOf(figure)) {
            const ChartPoint point = series.points.value(period);
            row.texts << cellText(point);
            row.derived << (!point.isGap() && point.derived);
        }
        rows << row;
    }
    return rows;
}

/// What signs of the table mean; only those that stand in it.
QStringList notesOf(const ChartFigure &figure)
{
    bool derived = false;
    bool gap = false;
    QStringList doubts;
    for (const ChartSeries &series : seriesOf(figure)) {
        for (const ChartPoint &point : series.points) {
            derived = derived || (!point.isGap() && point.derived);
            gap = gap || point.isGap();
            if (!point.isGap() && !point.doubt.isEmpty() && !doubts.contains(point.doubt))
                doubts << point.doubt;
        }
    }
    QStringList notes;
    if (derived)
        notes << tr("Italic: calculated, not printed in a release.");
    if (gap)
        notes << tr("\u2013 not reported.");
    for (const QString &doubt : std::as_const(doubts))
        notes << tr("? in doubt: %1").arg(doubt);
    return notes;
}

/// Lines of a text that has to fit a width.
QStringList wrapped(const QString &text, const QFont &font, double width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

/// Sets charts and their tables one below the other, and begins a new page where the next one has no room.
class ReportLayout
{
public:
    explicit ReportLayout(const SheetLook &look)
        : m_theme(ChartTheme::print()), m_fonts(QFont(), textPixels / QFontInfo(QFont()).pixelSize(), false)
    {
        m_sheet.m_size = sheetSize;
        m_sheet.m_look = look;
        m_italic = m_fonts.note;
        m_italic.setItalic(true);
        newPage();
    }

    void add(const ChartForExport &chart)
    {
        const QVector<TableRow> rows = rowsOf(chart.figure);
        QStringList notes;
        for (const QString &note : notesOf(chart.figure))
            notes += wrapped(note, m_fonts.note, width());
        const int tables = tablesAbreast(chart.figure, rows.size());
        const double lines = std::ceil(double(rows.size()) / tables) + 1 + double(notes.size());
        if (m_top > contentTop() && m_top + chartHeight + rowHeight * lines + 8 > contentBottom())
            newPage();
        addChart(chart);
        addTable(chart.figure, rows, tables);
        for (const QString &note : notes) {
            if (m_top + rowHeight > contentBottom())
                newPage();
            text({margin, m_top, width(), rowHeight}, note, m_fonts.note, m_theme.muted);
            m_top += rowHeight;
        }
        m_top += blockGap;
    }

    ChartSheet finished(const QString &source)
    {
        const double top = sheetSize.height() - margin;
        for (std::size_t page = 0; page < m_sheet.m_pages.size(); ++page) {
            //: at the foot of a printed page
            const QString number = tr("Page %1 of %2").arg(page + 1).arg(m_sheet.m_pages.size());
            const QFontMetricsF metrics(m_fonts.note);
            const double room = width() - metrics.horizontalAdvance(number) - 2 * cellGap;
            m_page = page;
            text({margin, top, room, rowHeight}, metrics.elidedText(source, Qt::ElideMiddle, room), m_fonts.note,
                 m_theme.muted);
            text({margin, top, width(), rowHeight}, number, m_fonts.note, m_theme.muted, Qt::AlignRight);
        }
        return m_sheet;
    }

private:
    [[nodiscard]] static double width() { return sheetSize.width() - 2 * margin; }
    [[nodiscard]] double contentTop() const { return margin + (m_sheet.m_look.heading.isEmpty() ? 0 : 30); }
    [[nodiscard]] static double contentBottom() { return sheetSize.height() - margin - footHeight; }
    [[nodiscard]] ChartSheet::Page &page() { return m_sheet.m_pages[m_page]; }

    void newPage()
    {
        m_sheet.m_pages.emplace_back();
        m_page = m_sheet.m_pages.size() - 1;
        m_top = contentTop();
        if (m_sheet.m_look.heading.isEmpty())
            return;
        const QFontMetricsF metrics(m_fonts.title);
        text({margin, margin - 6, width(), metrics.height()},
             metrics.elidedText(m_sheet.m_look.heading, Qt::ElideRight, width()), m_fonts.title, m_theme.ink);
        rule(margin - 6 + metrics.height() + 4, m_theme.zeroLine);
    }

    void addChart(const ChartForExport &chart)
    {
        ChartTile tile;
        tile.figure = chart.figure;
        tile.figure.sourceLine.clear(); // at the foot of the page
        tile.figure.subtitle = withoutWordsOf(m_sheet.m_look.heading, tile.figure.subtitle);
        constexpr int own = int(textPixels * 1.5); // the margin that a chart keeps
        tile.size = {int(width()) + 2 * own, int(chartHeight)};
        tile.topLeft = {int(margin) - own, int(m_top)};
        tile.fontPixels = textPixels;
        tile.outlinedText = m_sheet.m_look.outlinedText;
        page().tiles << tile;
        m_top += chartHeight + 4;
    }

    /// Narrow tables stand side by side, unless they are too short for that.
    [[nodiscard]] static int tablesAbreast(const ChartFigure &figure, qsizetype rows)
    {
        constexpr int shortest = 5;
        const double each = labelWidth + valueWidth * double(std::max<qsizetype>(seriesOf(figure).size(), 1));
        const int fitting = int((width() + columnGap) / (each + columnGap));
        return std::clamp(int(rows) / shortest, 1, std::max(fitting, 1));
    }

    void addTable(const ChartFigure &figure, const QVector<TableRow> &rows, int tables)
    {
        QStringList heads{tr("Period")};
        for (const ChartSeries &series : seriesOf(figure))
            heads << series.name;
        const TableRow head{heads, QVector<bool>(heads.size(), false)};
        for (qsizetype done = 0; done < rows.size();) {
            if (m_top + 3 * rowHeight > contentBottom())
                newPage();
            const auto fitting = qsizetype((contentBottom() - m_top) / rowHeight) - 1;
            const qsizetype left = rows.size() - done;
            const qsizetype lines = std::min(fitting, (left + tables - 1) / tables);
            for (int table = 0; table < tables; ++table)
                addLines(head, rows.mid(done + table * lines, lines), margin + table * (width() + columnGap) / tables,
                         (width() - columnGap * (tables - 1)) / tables);
            m_top += rowHeight * double(lines + 1);
            done += lines * tables;
        }
        m_top += 4;
    }

    /// Rows below their head, without going on down the page.
    void addLines(const TableRow &head, const QVector<TableRow> &rows, double x, double room)
    {
        double y = m_top;
        const auto addRow = [&](const TableRow &row, const QFont &font, const QColor &below) {
            const auto values = std::max<qsizetype>(row.texts.size() - 1, 1);
            const double each = std::min(120.0, (room - labelWidth) / double(values));
            for (qsizetype column = 0; column < row.texts.size(); ++column) {
                const QFont &used = row.derived.at(column) ? m_italic : font;
                const QRectF cell(column == 0 ? x : x + labelWidth + each * double(column - 1), y,
                                  column == 0 ? labelWidth : each, rowHeight);
                const QString shown =
                    QFontMetricsF(used).elidedText(row.texts.at(column), Qt::ElideRight, cell.width() - cellGap / 2);
                text(cell, shown, used, m_theme.ink, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
            }
            y += rowHeight;
            page().lines.push_back({{x, y - 0.25, labelWidth + each * double(values), 0.5}, {}, {}, below});
        };
        if (rows.isEmpty())
            return;
        addRow(head, m_fonts.strong, m_theme.zeroLine);
        for (const TableRow &row : rows)
            addRow(row, m_fonts.note, m_theme.grid);
    }

    void text(const QRectF &rect, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft)
    {
        if (!text.isEmpty())
            page().lines.push_back({rect, text, font, colour, alignment});
    }
    void rule(double y, const QColor &colour) { page().lines.push_back({{margin, y - 0.25, width(), 0.5}, {}, {}, colour}); }

    ChartTheme m_theme;
    ChartFonts m_fonts;
    QFont m_italic;
    ChartSheet m_sheet;
    std::size_t m_page = 0;
    double m_top = 0;
};

ChartSheet ChartSheet::report(const QVector<ChartForExport> &charts, const SheetLook &look)
{
    ReportLayout layout(look);
    QStringList sources;
    for (const ChartForExport &chart : charts) {
        layout.add(chart);
        if (!chart.figure.sourceLine.isEmpty() && !sources.contains(chart.figure.sourceLine))
            sources << chart.figure.sourceLine;
    }
    return layout.finished(sources.join(QStringLiteral("; ")));
}

} // namespace widgets
