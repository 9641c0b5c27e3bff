// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/periodstrip.h"

#include "widgets/colours.h"
#include "widgets/roles.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

namespace {

constexpr int gap = 4;       // between chips
constexpr int groupGap = 14; // before a group's caption
constexpr int visibleLines = 3;

/// One period to choose.
class Chip final : public QAbstractButton
{
public:
    explicit Chip(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::ClickFocus);
    }

    QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setWeight(QFont::Medium);
        const QFontMetrics metrics(bold);
        return {metrics.horizontalAdvance(text()) + 18, metrics.height() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
        const QColor hovered = underMouse() ? theme.rowTint : theme.background;
        painter.setPen(QPen(isChecked() ? theme.accent : theme.hairline, 1));
        painter.setBrush(isChecked() ? theme.accent : hovered);
        painter.drawRoundedRect(shape, 5, 5);
        QFont used = font();
        used.setWeight(isChecked() ? QFont::Medium : QFont::Normal);
        painter.setFont(used);
        painter.setPen(isChecked() ? theme.onAccent : theme.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setPen(QPen(isChecked() ? theme.onAccent : theme.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(shape.adjusted(2, 2, -2, -2), 3, 3);
        }
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
};

/// Chips and captions in lines, as many as the width calls for.
class ChipField final : public QWidget
{
public:
    using QWidget::QWidget;

    struct Entry
    {
        Chip *chip;
        QString caption; ///< of the group that begins with this chip; empty = none
    };
    QVector<Entry> entries;

    /// Moves chips and captions to their places when `move` is set. @return the height
    int arrange(int width, bool move)
    {
        const QFontMetrics metrics = fontMetrics();
        int x = 0;
        int y = 0;
        int lineHeight = 0;
        if (move)
            m_captions.clear();
        for (const Entry &entry : std::as_const(entries)) {
            const QSize size = entry.chip->sizeHint();
            const int captionWidth = entry.caption.isEmpty() ? 0 : metrics.horizontalAdvance(entry.caption) + 2 * gap;
            const int before = x > 0 && captionWidth > 0 ? groupGap : 0;
            // A year stays on one line if a line can hold it.
            const int group = captionWidth > 0 ? captionWidth + groupWidth(&entry) : 0;
            const int needed = group > 0 && group <= width ? group : captionWidth + size.width();
            if (x > 0 && x + before + needed > width) {
                x = 0;
                y += lineHeight + gap;
            } else {
                x += before;
            }
            if (move && captionWidth > 0)
                m_captions.append(std::pair(QRect(x, y, captionWidth, size.height()), entry.caption));
            x += captionWidth;
            if (move)
                entry.chip->setGeometry(QRect(QPoint(x, y), size));
            x += size.width() + gap;
            lineHeight = std::max(lineHeight, size.height());
        }
        return y + lineHeight;
    }

    int lineHeight() const
    {
        return entries.isEmpty() ? fontMetrics().height() + 8 : entries.constFirst().chip->sizeHint().height();
    }
    QSize sizeHint() const override { return {width(), height()}; }

protected:
    void resizeEvent(QResizeEvent *) override { arrange(width(), true); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        // Captions stand on the window, not on the base that the theme's text is made for.
        painter.setPen(readableOn(palette().color(QPalette::Window), Theme::of(palette()).mutedText));
        for (const auto &[rect, caption] : std::as_const(m_captions))
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, caption);
    }

private:
    /// Width of the chips from this one to the next caption.
    int groupWidth(const Entry *first) const
    {
        int width = first->chip->sizeHint().width();
        for (const Entry *entry = first + 1; entry != entries.constData() + entries.size() && entry->caption.isEmpty();
             ++entry)
            width += gap + entry->chip->sizeHint().width();
        return width;
    }

    QVector<std::pair<QRect, QString>> m_captions;
};

} // namespace

class PeriodStrip::Private
{
public:
    explicit Private(PeriodStrip *strip);

    void rebuild();
    void refreshTexts();
    void arrange();
    void toggled(Chip *chip);
    void focusChip(int index);
    int focusedChip() const;
    QVariant read(int row, int role) const;

    PeriodStrip *q;
    QScrollArea *scroller;
    ChipField *field;
    QPointer<QAbstractItemModel> model;
    int labelColumn = -1;
    int least = 0;
    bool telling = true; ///< false while many chips change at once
};

PeriodStrip::Private::Private(PeriodStrip *strip) : q(strip), scroller(new QScrollArea(strip)), field(new ChipField)
{
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setWidget(field);
    scroller->viewport()->setAutoFillBackground(false);
    field->setAutoFillBackground(false);
    scroller->viewport()->installEventFilter(q);
}

QVariant PeriodStrip::Private::read(int row, int role) const
{
    return labelColumn < 0 ? model->headerData(row, Qt::Vertical, role) : model->index(row, labelColumn).data(role);
}

void PeriodStrip::Private::rebuild()
{
    const QList<int> before = q->selectedRows();
    for (const ChipField::Entry &entry : std::as_const(field->entries))
        delete entry.chip;
    field->entries.clear();
    const int rows = model ? model->rowCount() : 0;
    for (int row = 0; row < rows; ++row) {
        auto *chip = new Chip(field);
        chip->installEventFilter(q);
        connect(chip, &QAbstractButton::toggled, q, [this, chip] { toggled(chip); });
        chip->show();
        field->entries.append(ChipField::Entry{chip, QString()});
    }
    if (rows > 0)
        field->entries.constFirst().chip->setFocusPolicy(Qt::StrongFocus);
    refreshTexts();
    if (!before.isEmpty())
        emit q->selectionChanged({});
}

void PeriodStrip::Private::refreshTexts()
{
    QString group;
    for (int row = 0; row < field->entries.size(); ++row) {
        ChipField::Entry &entry = field->entries[row];
        entry.chip->setText(read(row, Qt::DisplayRole).toString());
        entry.chip->setToolTip(read(row, Qt::ToolTipRole).toString());
        const QString own = read(row, GroupRole).toString();
        entry.caption = own == group ? QString() : own;
        group = own;
        entry.chip->setAccessibleName(own.isEmpty() ? entry.chip->text() : entry.chip->text() + u' ' + own);
    }
    arrange();
}

void PeriodStrip::Private::arrange()
{
    const int width = scroller->viewport()->width();
    field->resize(width, field->arrange(width, false));
    field->arrange(width, true);
    field->update();
    q->updateGeometry();
}

void PeriodStrip::Private::toggled(Chip *chip)
{
    if (!telling)
        return;
    if (!chip->isChecked() && q->selectedRows().size() < least) {
        telling = false;
        chip->setChecked(true);
        telling = true;
        return;
    }
    emit q->selectionChanged(q->selectedRows());
}

int PeriodStrip::Private::focusedChip() const
{
    for (int index = 0; index < field->entries.size(); ++index)
        if (field->entries.at(index).chip->hasFocus())
            return index;
    return -1;
}

/// One chip at a time is reached by Tab; arrows move on from there.
void PeriodStrip::Private::focusChip(int index)
{
    if (field->entries.isEmpty())
        return;
    index = std::clamp(index, 0, int(field->entries.size()) - 1);
    for (const ChipField::Entry &entry : std::as_const(field->entries))
        entry.chip->setFocusPolicy(Qt::ClickFocus);
    Chip *chip = field->entries.at(index).chip;
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setFocus(Qt::TabFocusReason);
    scroller->ensureWidgetVisible(chip, gap, gap);
}

PeriodStrip::PeriodStrip(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

PeriodStrip::~PeriodStrip() = default;

void PeriodStrip::setModel(QAbstractItemModel *model)
{
    if (d->model)
        d->model->disconnect(this);
    d->model = model;
    if (model) {
        const auto rebuild = [this] { d->rebuild(); };
        const auto refresh = [this] { d->refreshTexts(); };
        connect(model, &QAbstractItemModel::modelReset, this, rebuild);
        connect(model, &QAbstractItemModel::layoutChanged, this, rebuild);
        connect(model, &QAbstractItemModel::rowsInserted, this, rebuild);
        connect(model, &QAbstractItemModel::rowsRemoved, this, rebuild);
        connect(model, &QAbstractItemModel::rowsMoved, this, rebuild);
        connect(model, &QObject::destroyed, this, rebuild);
        connect(model, &QAbstractItemModel::dataChanged, this, refresh);
        connect(model, &QAbstractItemModel::headerDataChanged, this, refresh);
    }
    d->rebuild();
}

QAbstractItemModel *PeriodStrip::model() const
{
    return d->model;
}

void PeriodStrip::setLabelColumn(int column)
{
    d->labelColumn = column;
    if (d->model)
        d->refreshTexts();
}

void PeriodStrip::setMinimumSelection(int count)
{
    d->least = count;
}

QList<int> PeriodStrip::selectedRows() const
{
    QList<int> rows;
    for (int row = 0; row < d->field->entries.size(); ++row)
        if (d->field->entries.at(row).chip->isChecked())
            rows << row;
    return rows;
}

void PeriodStrip::setSelectedRows(const QList<int> &rows)
{
    const QList<int> before = selectedRows();
    d->telling = false;
    for (int row = 0; row < d->field->entries.size(); ++row)
        d->field->entries.at(row).chip->setChecked(rows.contains(row));
    d->telling = true;
    if (selectedRows() != before)
        emit selectionChanged(selectedRows());
}

bool PeriodStrip::hasHeightForWidth() const
{
    return true;
}

int PeriodStrip::heightForWidth(int width) const
{
    // A third line cut in half would not show that there are more; a scroll bar does.
    const int most = visibleLines * (d->field->lineHeight() + gap) - gap;
    return std::min(d->field->arrange(width, false), most);
}

QSize PeriodStrip::sizeHint() const
{
    const int width = d->scroller->viewport()->width();
    return {400, heightForWidth(std::max(width, 100))};
}

QSize PeriodStrip::minimumSizeHint() const
{
    return {120, d->field->lineHeight()};
}

bool PeriodStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->scroller->viewport()) {
        if (event->type() == QEvent::Resize)
            d->arrange();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int here = d->focusedChip();
    const int forwards = isRightToLeft() ? -1 : 1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        d->focusChip(here - forwards);
        return true;
    case Qt::Key_Right:
        d->focusChip(here + forwards);
        return true;
    case Qt::Key_Up:
        d->focusChip(here - 1);
        return true;
    case Qt::Key_Down:
        d->focusChip(here + 1);
        return true;
    case Qt::Key_Home:
        d->focusChip(0);
        return true;
    case Qt::Key_End:
        d->focusChip(int(d->field->entries.size()) - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        d->field->entries.at(here).chip->toggle();
        return true;
    default:
        return false;
    }
}

void PeriodStrip::resizeEvent(QResizeEvent *event)
{
    // Not by a layout: its idea of the height for a width would stand above ours.
    d->scroller->setGeometry(rect());
    QWidget::resizeEvent(event);
}

void PeriodStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        d->arrange();
}

} // namespace widgets
