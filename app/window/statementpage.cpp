// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementpage.h"

#include "periodpicker.h"
#include "textlabels.h"

#include "models/filingsmodel.h"
#include "models/periodtext.h"
#include "models/roles.h"
#include "models/sourcekey.h"
#include "models/statementmodel.h"
#include "widgets/statementtable.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window {

namespace {

// A release may print two statements under the same title: one of the quarter, one of the year.
QString choiceText(const filing::Statement &statement)
{
    QString title = statement.title.empty() ? models::statementName(statement) : QString::fromStdString(statement.title);
    const auto column = std::find_if(statement.columns.begin(), statement.columns.end(),
                                     [](const filing::StatementColumn &c) { return c.period.has_value(); });
    if (column == statement.columns.end())
        return title;
    //: a table in a list: its first period, its title
    return StatementPage::tr("%1: %2").arg(models::periodName(*column->period, column->fiscal, QLocale()), title);
}

} // namespace

StatementPage::StatementPage(QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_caption(mutedText({}, this)),
      m_model(new models::StatementModel(this)), m_table(new widgets::StatementTable(this)), m_compare(new QPushButton(this))
{
    m_choice->setAccessibleName(tr("Table"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(24);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_caption->setWordWrap(false);
    m_caption->installEventFilter(this);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 6);
    top->setSpacing(8);
    top->addWidget(m_choice, 3);
    top->addWidget(m_caption, 2);
    top->addWidget(m_compare);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_table, 1);

    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setModel(m_model);
    setFocusProxy(m_table);
    m_picker = new PeriodPicker(m_table, m_compare, [this](int section) -> std::optional<filing::Period> {
        const filing::Statement *statement = m_model->statement();
        const int period = section - models::StatementModel::FirstPeriodColumn;
        return statement && period >= 0 ? statement->columns[std::size_t(period)].period : std::nullopt;
    });
    connect(m_picker, &PeriodPicker::comparisonWanted, this, &StatementPage::comparisonWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &StatementPage::tellChoice);
    connect(m_choice, &QComboBox::activated, this, [this](int chosen) { showStatement(m_statements[std::size_t(chosen)]); });
}

void StatementPage::showStatements(const SharedRelease &release, const std::vector<int> &statements)
{
    m_release = release;
    m_statements = statements;
    m_choice->clear();
    for (const int statement : statements) {
        m_choice->addItem(choiceText(release->filing->statements[std::size_t(statement)]));
        m_choice->setItemData(m_choice->count() - 1, m_choice->itemText(m_choice->count() - 1), Qt::ToolTipRole);
    }
    m_choice->setVisible(statements.size() > 1);
    if (statements.empty())
        m_model->setStatement(nullptr, -1);
    else
        showStatement(statements.front());
}

bool StatementPage::shows(int statement) const
{
    return std::find(m_statements.begin(), m_statements.end(), statement) != m_statements.end();
}

void StatementPage::showStatement(int statement)
{
    const auto at = std::find(m_statements.begin(), m_statements.end(), statement);
    if (at == m_statements.end())
        return;
    m_choice->setCurrentIndex(int(at - m_statements.begin()));
    if (m_model->statementIndex() == statement
        && m_model->statement() == &m_release->filing->statements[std::size_t(statement)])
        return;
    m_model->setStatement(m_release->filing, statement);
    describe();
}

void StatementPage::describe()
{
    const filing::Statement *statement = m_model->statement();
    QStringList parts;
    if (m_statements.size() == 1 && !statement->title.empty())
        parts.append(QString::fromStdString(statement->title));
    parts.append(m_model->unitText());
    const bool titleSaysIt = QString::fromStdString(statement->title).contains(u"audited", Qt::CaseInsensitive);
    if (statement->audited && !titleSaysIt)
        parts.append(*statement->audited ? tr("audited") : tr("unaudited"));
    m_caption->setToolTip(parts.join(u" · "_s));
    fitCaption();
    m_table->setAccessibleName(models::statementName(*statement));
    m_table->setAccessibleDescription(m_caption->toolTip());
}

/// A long title ends in an ellipsis, and its tool tip goes on.
void StatementPage::fitCaption()
{
    m_caption->setText(m_caption->fontMetrics().elidedText(m_caption->toolTip(), Qt::ElideRight, m_caption->width()));
}

bool StatementPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_caption && event->type() == QEvent::Resize)
        fitCaption();
    return QWidget::eventFilter(watched, event);
}

void StatementPage::showCell(const filing::CellRef &cell)
{
    showStatement(cell.statement);
    const QModelIndex index = m_model->indexOf(cell);
    if (!index.isValid() || index == m_table->currentIndex())
        return;
    m_table->setCurrentIndex(index);
}

void StatementPage::tellChoice(const QModelIndex &index)
{
    const auto key = index.data(models::SourceKeyRole).value<models::SourceKey>();
    if (key.filing && key.cell.cell >= 0)
        emit cellChosen({m_release, key.cell});
}

} // namespace window
