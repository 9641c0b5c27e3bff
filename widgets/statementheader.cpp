// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statementheader.h"

#include "widgets/statementdelegate.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace widgets {

StatementHeader::StatementHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(24);
}

QString StatementHeader::textOf(int section) const
{
    if (!model())
        return {};
    // "June 30, 2003" breaks before the year or not at all.
    static const QRegularExpression dayOfMonth(QStringLiteral("(\\p{L}) (\\d{1,2},)"));
    // "30 Jun 2003" never does: it is short, and dates side by side should look alike.
    static const QRegularExpression date(QStringLiteral("(\\d{1,2}) (\\p{L}+) (\\d{4})"));
    return model()
        ->headerData(section, Qt::Horizontal)
        .toString()
        .replace(dayOfMonth, QStringLiteral("\\1\u00a0\\2"))
        .replace(date, QStringLiteral("\\1\u00a0\\2\u00a0\\3"));
}

int StatementHeader::heightOf(const QString &text, int width) const
{
    // Asked for again and again while a table is laid out.
    const auto known = m_heights.constFind({text, width});
    if (known != m_heights.cend())
        return *known;
    constexpr int enough = 500;
    if (m_heights.size() > enough)
        m_heights.clear();
    const QRect room(0, 0, std::max(width, 1), 10000);
    return *m_heights.insert({text, width}, fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height());
}

int StatementHeader::widthFor(int section, int lines) const
{
    const QString text = textOf(section);
    const QFontMetrics metrics = fontMetrics();
    int width = 0;
    for (const QString &word : text.split(u' '))
        width = std::max(width, metrics.boundingRect(QRect(0, 0, 10000, 10000), 0, word).width());
    const int widest = metrics.boundingRect(QRect(0, 0, 10000, 10000), 0, text).width();
    const int allowed = std::max(lines, int(text.count(u'\n')) + 1) * metrics.lineSpacing();
    while (width < widest && heightOf(text, width) > allowed)
        width += metrics.averageCharWidth();
    return width + 2 * StatementDelegate::padding + 2;
}

QSize StatementHeader::sizeHint() const
{
    int height = fontMetrics().lineSpacing();
    for (int section = 0; section < count(); ++section)
        if (!isSectionHidden(section))
            height = std::max(height, heightOf(textOf(section), sectionSize(section) - 2 * StatementDelegate::padding));
    return {length(), height + 12};
}

void StatementHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    QHeaderView::changeEvent(event);
}

void StatementHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // The style would fill what lies beyond the last column with the colour of buttons.
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect().adjusted(length() - offset(), 0, 0, 0), Theme::of(palette()).background);
}

void StatementHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme theme = Theme::of(palette());
    const auto *view = qobject_cast<const QAbstractItemView *>(parentWidget());
    const bool current = view && section > 0 && view->currentIndex().column() == section;
    painter->save();
    painter->fillRect(rect, theme.background);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.rule);
    painter->setFont(font());
    painter->setPen(current ? theme.accent : theme.mutedText);
    const Qt::Alignment side = section == 0 ? Qt::AlignLeft : Qt::AlignRight;
    painter->drawText(rect.adjusted(StatementDelegate::padding, 4, -StatementDelegate::padding, -6),
                      int(side | Qt::AlignBottom) | Qt::TextWordWrap, textOf(section));
    painter->restore();
}

} // namespace widgets
