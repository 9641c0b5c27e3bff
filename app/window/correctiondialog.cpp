// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctiondialog.h"

#include "textlabels.h"

#include "models/numbertext.h"
#include "models/periodtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;
using filing::Correction;
using models::ExplanationTopic;

namespace window {

namespace {

constexpr std::array<int, 5> periodMonths = {3, 6, 9, 12, 0}; ///< 0: a day
constexpr std::array<int, 4> unitPowers = {0, 3, 6, 9};

QDate toQDate(filing::Date date)
{
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

filing::Date toDate(QDate date)
{
    return filing::makeDate(date.year(), date.month(), date.day());
}

} // namespace

CorrectionDialog::CorrectionDialog(const SelectedCell &cell, ExplanationTopic topic, QWidget *parent)
    : QDialog(parent), m_cell(cell), m_topic(topic)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    switch (topic) {
    case ExplanationTopic::Period:
        addPeriod(form);
        break;
    case ExplanationTopic::Unit:
        addUnit(form);
        break;
    case ExplanationTopic::Sign:
        addSign(form);
        break;
    case ExplanationTopic::Name:
        addName(form);
        break;
    case ExplanationTopic::Column:
        addColumn(form);
        break;
    case ExplanationTopic::None:
        break;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Correct"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(mutedText(tr("The correction is kept for this file and marked wherever the number is shown. "
                                   "Edit ▸ Undo Correction takes it back."),
                                this));
    column->addWidget(buttons);
}

void CorrectionDialog::say(QFormLayout *form, const QString &sentence)
{
    auto *label = new QLabel(sentence, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    constexpr int comfortable = 380; // pixels
    label->setMinimumWidth(comfortable);
    form->addRow(label);
}

void CorrectionDialog::addPeriod(QFormLayout *form)
{
    setWindowTitle(tr("Correct the Period"));
    const filing::StatementColumn &column = m_cell.column();
    say(form, tr("All numbers of the column “%1” are of:").arg(models::columnName(column, QLocale())));
    m_choice = new QComboBox(this);
    m_choice->addItems({tr("3 months"), tr("6 months"), tr("9 months"), tr("12 months"), tr("A single day")});
    m_lastDay = new QDateEdit(this);
    m_lastDay->setCalendarPopup(true);
    if (column.period) {
        const auto length = std::find(periodMonths.begin(), periodMonths.end(), column.period->months);
        m_choice->setCurrentIndex(length == periodMonths.end() ? 0 : int(length - periodMonths.begin()));
        m_lastDay->setDate(toQDate(column.period->end));
    }
    form->addRow(tr("&Length:"), m_choice);
    form->addRow(tr("L&ast day:"), m_lastDay);
}

void CorrectionDialog::addUnit(QFormLayout *form)
{
    setWindowTitle(tr("Correct the Unit"));
    const bool shares = m_cell.value().kind == filing::ValueKind::Shares;
    say(form,
        shares ? tr("All numbers of shares in this table are printed in:")
               : tr("All amounts in this table are printed in:"));
    m_choice = new QComboBox(this);
    m_choice->addItems({tr("Single units"), tr("Thousands"), tr("Millions"), tr("Billions")});
    const int power = m_cell.statement().units.powerOf(m_cell.value().kind);
    const auto known = std::find(unitPowers.begin(), unitPowers.end(), power);
    m_choice->setCurrentIndex(known == unitPowers.end() ? 0 : int(known - unitPowers.begin()));
    form->addRow(tr("&Unit:"), m_choice);
}

void CorrectionDialog::addSign(QFormLayout *form)
{
    setWindowTitle(tr("Correct the Sign"));
    const filing::Cell &cell = m_cell.value();
    const QLocale locale;
    say(form,
        tr("“%1” is read as %2. Read it as %3 instead?")
            .arg(QString::fromStdString(cell.printed), models::numberText(cell.value, locale),
                 models::numberText(cell.value.negated(), locale)));
}

void CorrectionDialog::addName(QFormLayout *form)
{
    setWindowTitle(tr("Correct the Name"));
    say(form, tr("The row “%1” is:").arg(QString::fromStdString(m_cell.row().label)));
    m_choice = new QComboBox(this);
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->addItem(tr("None of the known line items"), 0);
    for (std::size_t item = 1; item < std::size(filing::lineItemInfos); ++item)
        m_choice->addItem(QString::fromStdString(filing::title(filing::LineItem(item))), int(item));
    m_choice->setCurrentIndex(m_choice->findData(int(m_cell.row().item)));
    auto *completer = new QCompleter(m_choice->model(), m_choice);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_choice->setCompleter(completer);
    form->addRow(tr("Line &item:"), m_choice);
    m_ofCompany = new QCheckBox(tr("In &all releases of %1").arg(m_cell.release->company()), this);
    m_ofCompany->setEnabled(!m_cell.release->company().isEmpty() && !m_cell.row().words.empty());
    form->addRow(m_ofCompany);
}

void CorrectionDialog::addColumn(QFormLayout *form)
{
    setWindowTitle(tr("Correct the Column"));
    auto *ofNumber = new QRadioButton(
        tr("&This number (%1) stands in the column:").arg(QString::fromStdString(m_cell.value().printed)), this);
    ofNumber->setChecked(true);
    form->addRow(ofNumber);
    m_choice = new QComboBox(this);
    for (const filing::StatementColumn &column : m_cell.statement().columns)
        m_choice->addItem(models::columnName(column, QLocale()));
    m_choice->setCurrentIndex(m_cell.value().column);
    form->addRow(m_choice);
    connect(ofNumber, &QRadioButton::toggled, m_choice, &QWidget::setEnabled);
    addBoundary(form);
}

/// Where lines of text or a page are divided into columns; cells of HTML are what they are.
void CorrectionDialog::addBoundary(QFormLayout *form)
{
    const filing::Filing &filing = *m_cell.release->filing;
    const int column = m_cell.value().column;
    if (isHtml(filing, filing.document) || std::size_t(column) + 1 >= m_cell.statement().columns.size())
        return;
    const bool isPage = std::holds_alternative<filing::PageRect>(m_cell.value().at);
    m_ofBoundary = new QRadioButton(isPage ? tr("In &all rows, the next column begins at this point of the page:")
                                           : tr("In &all rows, the next column begins at this character of the line:"),
                                    this);
    m_boundary = new QSpinBox(this);
    constexpr int widest = 10000;
    m_boundary->setRange(1, widest);
    int end = filing::middleInLine(m_cell.value().at, *filing.bytes);
    if (const filing::Cell *next = m_cell.row().cellIn(column + 1))
        end = (end + filing::middleInLine(next->at, *filing.bytes)) / 2;
    m_boundary->setValue(end);
    m_boundary->setEnabled(false);
    form->addRow(m_ofBoundary);
    form->addRow(m_boundary);
    connect(m_ofBoundary, &QRadioButton::toggled, m_boundary, &QWidget::setEnabled);
}

std::optional<Correction> CorrectionDialog::periodCorrection() const
{
    const filing::Date end = toDate(m_lastDay->date());
    const int months = periodMonths.at(std::size_t(m_choice->currentIndex()));
    const filing::Period period = months == 0 ? filing::Period::instant(end) : filing::Period::ofMonths(months, end);
    const std::optional<filing::Period> &was = m_cell.column().period;
    if (was == period)
        return std::nullopt;
    return Correction{filing::PeriodCorrection{m_cell.statement().at, m_cell.value().column, period},
                      was ? was->key() : std::string()};
}

std::optional<Correction> CorrectionDialog::unitCorrection() const
{
    const filing::ValueKind kind = m_cell.value().kind;
    const int was = m_cell.statement().units.powerOf(kind);
    const int power = unitPowers.at(std::size_t(m_choice->currentIndex()));
    if (power == was)
        return std::nullopt;
    return Correction{filing::UnitCorrection{m_cell.statement().at, kind, power}, std::to_string(was)};
}

std::optional<Correction> CorrectionDialog::nameCorrection() const
{
    const filing::Row &row = m_cell.row();
    const int typed = m_choice->findText(m_choice->currentText(), Qt::MatchFixedString);
    const auto item = typed < 0 ? row.item : filing::LineItem(m_choice->itemData(typed).toInt());
    if (item == row.item) // or what was typed is no name
        return std::nullopt;
    const std::string was = row.item == filing::LineItem::none ? "none" : std::string(filing::id(row.item));
    if (m_ofCompany->isChecked())
        return Correction{filing::LabelCorrection{m_cell.statement().kind, row.words, item}, was};
    return Correction{filing::ConceptCorrection{row.at, item}, was};
}

std::optional<Correction> CorrectionDialog::columnCorrection() const
{
    const filing::Cell &cell = m_cell.value();
    if (m_ofBoundary && m_ofBoundary->isChecked())
        return Correction{filing::BoundaryCorrection{m_cell.statement().at, cell.column, m_boundary->value()}, {}};
    if (m_choice->currentIndex() == cell.column)
        return std::nullopt;
    return Correction{filing::ColumnCorrection{cell.at, m_choice->currentIndex()}, std::to_string(cell.column + 1)};
}

std::optional<Correction> CorrectionDialog::correction() const
{
    const filing::Cell &cell = m_cell.value();
    switch (m_topic) {
    case ExplanationTopic::Period:
        return periodCorrection();
    case ExplanationTopic::Unit:
        return unitCorrection();
    case ExplanationTopic::Name:
        return nameCorrection();
    case ExplanationTopic::Column:
        return columnCorrection();
    case ExplanationTopic::Sign:
        return Correction{filing::SignCorrection{cell.at}, models::numberText(cell.value, QLocale::c()).toStdString()};
    case ExplanationTopic::None:
        break;
    }
    return std::nullopt;
}

} // namespace window
