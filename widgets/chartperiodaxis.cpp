// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartperiodaxis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double gapBetween = 6; // pixels between two names

/// "Q4 FY2003" in at most two lines of a width; empty when that is not enough.
QStringList wrapped(const QString &text, const QFontMetricsF &metrics, double width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    QStringList best;
    double narrowest = width;
    for (qsizetype blank = text.indexOf(u' '); blank >= 0; blank = text.indexOf(u' ', blank + 1)) {
        const QStringList lines{text.left(blank), text.mid(blank + 1)};
        const double widest = std::max(metrics.horizontalAdvance(lines.at(0)), metrics.horizontalAdvance(lines.at(1)));
        if (widest <= narrowest) {
            narrowest = widest;
            best = lines;
        }
    }
    return best;
}

/// "FY 2003", "2003", "’03", or "FY2003", "FY03", "’03": shorter names of a year, longest first.
QStringList shorterNames(const QString &group)
{
    QStringList names{group};
    const QString year = group.right(4);
    const bool isYear = year.size() == 4 && std::all_of(year.cbegin(), year.cend(), [](QChar c) { return c.isDigit(); });
    const QString before = group.chopped(year.size());
    if (const QString last = group.section(u' ', -1); last != group)
        names << last;
    else if (isYear && !before.isEmpty())
        names << before + year.right(2);
    if (isYear)
        names << QChar(0x2019) + year.right(2);
    return names;
}

struct Group
{
    QString name;
    int first = 0;
    int last = 0;
};

QVector<Group> groupsOf(const QVector<ChartPeriod> &periods)
{
    QVector<Group> groups;
    for (int period = 0; period < periods.size(); ++period) {
        const QString &name = periods.at(period).group;
        if (name.isEmpty())
            continue;
        if (!groups.isEmpty() && groups.constLast().name == name && groups.constLast().last == period - 1)
            groups.last().last = period;
        else
            groups.append({name, period, period});
    }
    return groups;
}

/// How many periods apart names must stand so that `width` fits between them; years are cut into halves and quarters only.
int stepFor(double width, double slot, bool grouped)
{
    const int needed = std::max(1, int(std::ceil((width + gapBetween) / slot)));
    if (!grouped)
        return needed;
    for (const int step : {1, 2})
        if (needed <= step)
            return step;
    return 0; // the years alone say enough
}

} // namespace

ChartPeriodAxis::ChartPeriodAxis(const QVector<ChartPeriod> &periods, const ChartFonts &fonts, const QRectF &plot,
                                 const QRectF &limits)
    : m_left(plot.left()), m_slot(plot.width() / double(std::max<qsizetype>(periods.size(), 1))), m_limits(limits)
{
    if (periods.isEmpty())
        return;
    addNames(periods, fonts.strong);
    addBrackets(periods, fonts.note, fonts.pixels);
    dropOverlaps();
}

/// Names pushed inwards at either end may meet their neighbours; the later one stays.
void ChartPeriodAxis::dropOverlaps()
{
    double edge = m_limits.right() + gapBetween;
    const auto keeps = [&edge](const QRectF &rect) {
        if (rect.right() + gapBetween > edge + 0.01)
            return false;
        edge = rect.left();
        return true;
    };
    for (qsizetype index = m_names.size() - 1; index >= 0; --index) {
        QRectF whole;
        for (const PlacedText &line : m_names.at(index).lines)
            whole |= line.rect;
        if (!keeps(whole))
            m_names.removeAt(index);
    }
    edge = m_limits.right() + gapBetween;
    for (qsizetype index = m_brackets.size() - 1; index >= 0; --index) {
        PlacedText &name = m_brackets[index].name;
        if (!m_brackets.at(index).isTight && !name.text.isEmpty() && !keeps(name.rect))
            name = {};
    }
    // A name wider than its year stands only where it takes no other year's room.
    for (Bracket &bracket : m_brackets) {
        const QRectF around = bracket.name.rect.adjusted(-gapBetween / 2, 0, gapBetween / 2, 0);
        const auto meets = [&](const Bracket &other) { return &other != &bracket && other.name.rect.intersects(around); };
        if (bracket.isTight && std::any_of(m_brackets.cbegin(), m_brackets.cend(), meets))
            bracket.name = {};
    }
}

QRectF ChartPeriodAxis::centred(double centre, double top, const QSizeF &size) const
{
    const double rightmost = std::max(m_limits.left(), m_limits.right() - size.width());
    const double left = std::clamp(centre - size.width() / 2, m_limits.left(), rightmost);
    return {QPointF(left, top), size};
}

void ChartPeriodAxis::addNames(const QVector<ChartPeriod> &periods, const QFont &font)
{
    const QFontMetricsF metrics(font);
    QVector<QStringList> lines;
    double widest = 0;
    bool allFit = true;
    for (const ChartPeriod &period : periods) {
        lines << wrapped(period.label, metrics, m_slot - gapBetween);
        allFit = allFit && !lines.constLast().isEmpty();
        widest = std::max(widest, metrics.horizontalAdvance(period.label));
    }
    const bool grouped =
        std::any_of(periods.cbegin(), periods.cend(), [](const ChartPeriod &p) { return !p.group.isEmpty(); });
    const int step = allFit ? 1 : stepFor(widest, m_slot, grouped);
    if (step == 0)
        return;

    int inGroup = 0;
    qsizetype lineCount = 1;
    for (int period = 0; period < periods.size(); ++period) {
        const bool startsGroup = period == 0 || periods.at(period).group != periods.at(period - 1).group;
        inGroup = startsGroup ? 0 : inGroup + 1;
        // Without years the count goes backwards, so that the latest period has its name.
        const qsizetype place = grouped ? inGroup : periods.size() - 1 - period;
        if (place % step != 0)
            continue;
        const QStringList texts = allFit
            ? lines.at(period)
            : QStringList(metrics.elidedText(periods.at(period).label, Qt::ElideRight,
                                             std::min(step * m_slot - gapBetween, m_limits.width())));
        Name name;
        name.period = period;
        double top = 0;
        for (const QString &text : texts) {
            const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
            name.lines.append({text, centred(m_left + (period + 0.5) * m_slot, top, size)});
            top += metrics.height();
        }
        lineCount = std::max(lineCount, texts.size());
        m_names.append(name);
    }
    m_height = double(lineCount) * metrics.height();
}

void ChartPeriodAxis::addBrackets(const QVector<ChartPeriod> &periods, const QFont &font, double pixels)
{
    const QVector<Group> groups = groupsOf(periods);
    if (groups.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const double top = m_height + pixels * 0.35;
    const double inset = std::min(m_slot * 0.14, pixels * 0.8);
    const auto spanOf = [&](const Group &group) { return (group.last - group.first + 1) * m_slot; };

    const auto widthOf = [&](const Group &group, qsizetype form) {
        const QStringList names = shorterNames(group.name);
        return metrics.horizontalAdvance(names.at(std::min(form, names.size() - 1))) + gapBetween;
    };
    qsizetype shortest = 0;
    double widest = 0; // the first and the last year may be cut off
    for (const Group &group : groups) {
        shortest = std::max(shortest, shorterNames(group.name).size() - 1);
        widest = std::max(widest, spanOf(group));
    }
    // One form for all whole years; if even the shortest is too wide, only every n-th is named, the last one always.
    qsizetype form = 0;
    double excess = 0;
    for (;; ++form) {
        excess = 0;
        for (const Group &group : groups)
            excess = std::max(excess, widthOf(group, form) / widest);
        if (excess <= 1 || form == shortest)
            break;
    }
    const int step = std::max(1, int(std::ceil(excess - 1e-9)));
    for (qsizetype index = 0; index < groups.size(); ++index) {
        const Group &group = groups.at(index);
        const double left = m_left + group.first * m_slot;
        const double right = left + spanOf(group);
        Bracket bracket;
        bracket.line = QLineF(left + inset, top, right - inset, top);
        if ((groups.size() - 1 - index) % step == 0) {
            qsizetype own = form; // a year cut off takes a shorter one
            while (step == 1 && own < shortest && widthOf(group, own) > spanOf(group))
                ++own;
            const QStringList names = shorterNames(group.name);
            bracket.isTight = step == 1 && widthOf(group, own) > spanOf(group);
            const double room = bracket.isTight ? m_limits.width() : std::min(m_limits.width(), step * spanOf(group));
            bracket.name.text = metrics.elidedText(names.at(std::min(own, names.size() - 1)), Qt::ElideRight, room);
            const QSizeF size(metrics.horizontalAdvance(bracket.name.text), metrics.height());
            bracket.name.rect = centred((left + right) / 2, top + pixels * 0.3, size);
        }
        m_brackets.append(bracket);
    }
    m_height = top + pixels * 0.3 + metrics.height();
}

QVector<QRectF> ChartPeriodAxis::textRects() const
{
    QVector<QRectF> rects;
    for (const Name &name : m_names)
        for (const PlacedText &line : name.lines)
            rects << line.rect;
    for (const Bracket &bracket : m_brackets)
        if (!bracket.name.text.isEmpty())
            rects << bracket.name.rect;
    return rects;
}

void ChartPeriodAxis::paint(const ChartInk &ink, const ChartFonts &fonts, double top, int current) const
{
    for (const Name &name : m_names) {
        const QColor colour = name.period == current ? ink.theme.accent : ink.theme.ink;
        for (const PlacedText &line : name.lines)
            ink.text(line.rect.translated(0, top), Qt::AlignHCenter, line.text, fonts.strong, colour);
    }
    for (const Bracket &bracket : m_brackets) {
        ink.painter.setPen(QPen(ink.theme.gap, 1, Qt::SolidLine, Qt::FlatCap));
        ink.painter.drawLine(bracket.line.translated(0, top));
        ink.text(bracket.name.rect.translated(0, top), Qt::AlignHCenter, bracket.name.text, fonts.note, ink.theme.muted);
    }
}

} // namespace widgets
