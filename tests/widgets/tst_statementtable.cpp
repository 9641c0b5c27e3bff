// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strict.h"
#include "widgets/figuretext.h"
#include "widgets/roles.h"
#include "widgets/statementtable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace widgets;

class StatementTableTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init();
    void cutsFigures_data();
    void cutsFigures();
    void labelsStayWhileFiguresScroll();
    void currentFigureIsNeverBelowTheLabels();
    void labelsStandBesideTheirFigures();
    void figuresStandOnTheDecimalPoint();
    void headersWrapAndFit();
    void datesInHeadersStayWhole();
    void labelColumnHasALimit();
    void longLabelsGiveWayToFigures();
    void marksDoubt();
    void headingHasNoCells();
    void copiesOneCellAsItIs();
    void copiesARectangle();
    void copiesNothingOfNothing();
    void escapesWhatItCopies();
    void keysMoveAndActivate();
    void clickOnALabelSelectsIt();
    void survivesAnotherModel();

private:
    QTableView *frozenPart() const { return m_table->findChild<QTableView *>(); }
    QImage pictureOf(const QModelIndex &index) const;

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<StatementTable> m_table;
};

void StatementTableTest::init()
{
    failOnAnyWarning();
    m_model = std::make_unique<QStandardItemModel>();
    const auto add = [this](const QString &label, const QStringList &figures) {
        QList<QStandardItem *> row{new QStandardItem(label)};
        for (const QString &figure : figures)
            row << new QStandardItem(figure);
        m_model->appendRow(row);
    };
    const auto six = [](const QString &figure) { return QStringList(6, figure); };
    add(QStringLiteral("Net revenues"), six(QStringLiteral("2.898.000")));
    add(QStringLiteral("Expenses:"), {});
    add(QStringLiteral("Net loss"), six(QStringLiteral("(1.046.000)")));
    add(QStringLiteral("Per share"), six(QStringLiteral("(0,03)")));
    for (int row = 0; row < 40; ++row)
        add(QStringLiteral("Item %1").arg(row), six(QStringLiteral("1")));
    m_model->item(1, 0)->setData(true, HeadingRole);
    m_model->item(2, 0)->setData(true, TotalRole);
    m_model->item(2, 1)->setData(QStringLiteral("-1046000"), RawTextRole);
    m_model->setHorizontalHeaderLabels({QStringLiteral("US dollars"), QStringLiteral("Three Months Ended June 30, 2003")});
    m_table = std::make_unique<StatementTable>();
    m_table->setModel(m_model.get());
    m_table->resize(420, 260);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

QImage StatementTableTest::pictureOf(const QModelIndex &index) const
{
    return m_table->viewport()->grab(m_table->visualRect(index)).toImage();
}

void StatementTableTest::cutsFigures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("tail");
    QTest::newRow("plain") << QStringLiteral("2.898") << QStringLiteral("2.898") << QString();
    QTest::newRow("negative") << QStringLiteral("(2.898)") << QStringLiteral("(2.898") << QStringLiteral(")");
    QTest::newRow("decimals") << QStringLiteral("($0,09)") << QStringLiteral("($0") << QStringLiteral(",09)");
    QTest::newRow("percent") << QStringLiteral("35,1 %") << QStringLiteral("35") << QStringLiteral(",1 %");
    QTest::newRow("dash") << QStringLiteral("—") << QStringLiteral("—") << QString();
    QTest::newRow("not meaningful, with a comma") << QStringLiteral("n/m, see") << QStringLiteral("n/m, see") << QString();
    QTest::newRow("empty") << QString() << QString() << QString();
}

void StatementTableTest::cutsFigures()
{
    QFETCH(const QString, text);
    QFETCH(const QString, head);
    QFETCH(const QString, tail);
    const FigureText figure = FigureText::of(text, QLocale(QLocale::German));
    QCOMPARE(figure.head, head);
    QCOMPARE(figure.tail, tail);
}

void StatementTableTest::labelsStayWhileFiguresScroll()
{
    QScrollBar *bar = m_table->horizontalScrollBar();
    QVERIFY(bar->maximum() > 0);
    const QRect before = frozenPart()->geometry();
    const QImage labels = frozenPart()->viewport()->grab().toImage();
    bar->setValue(bar->maximum());
    QCOMPARE(frozenPart()->geometry(), before);
    QCOMPARE(frozenPart()->width(), m_table->columnWidth(0));
    // Only the line at its edge has come.
    const QRect inner(0, 0, before.width() - 2, labels.height());
    QVERIFY(frozenPart()->viewport()->grab(inner).toImage() == labels.copy(inner));
    m_table->verticalScrollBar()->setValue(3);
    QCOMPARE(frozenPart()->verticalScrollBar()->value(), 3);
}

void StatementTableTest::currentFigureIsNeverBelowTheLabels()
{
    m_table->setCurrentIndex(m_model->index(0, 6));
    QVERIFY(m_table->horizontalScrollBar()->value() > 0);
    for (int column = 5; column >= 1; --column) {
        QTest::keyClick(m_table.get(), Qt::Key_Left);
        QCOMPARE(m_table->currentIndex().column(), column);
        QVERIFY(m_table->visualRect(m_table->currentIndex()).left() >= m_table->columnWidth(0));
        QVERIFY(m_table->visualRect(m_table->currentIndex()).right() <= m_table->viewport()->width());
    }
}

/// Before a table is laid out its figures cannot be scrolled yet, when its labels can already.
void StatementTableTest::labelsStandBesideTheirFigures()
{
    QScrollBar *figures = m_table->verticalScrollBar();
    QScrollBar *labels = frozenPart()->verticalScrollBar();
    figures->setRange(0, 0);
    labels->setRange(0, 40);
    labels->setValue(15);
    QCOMPARE(labels->value(), figures->value());
    figures->setRange(0, 40);
    labels->setRange(0, 0);
    figures->setValue(15);
    labels->setRange(0, 40);
    QCOMPARE(labels->value(), figures->value());
}

void StatementTableTest::figuresStandOnTheDecimalPoint()
{
    // The last inked column of "2.898.000" and of "(1.046.000" is that before the comma of "(0,03)".
    const auto inkedRight = [this](int row, const QString &text) {
        m_model->item(row, 1)->setText(text);
        QCoreApplication::processEvents();
        const QImage cell = pictureOf(m_model->index(row, 1));
        const QRgb background = cell.pixel(2, cell.height() / 2);
        for (int x = cell.width() - 1; x > 0; --x)
            for (int y = 4; y < cell.height() - 4; ++y)
                if (cell.pixel(x, y) != background)
                    return x;
        return 0;
    };
    const int whole = inkedRight(0, QStringLiteral("2.898.000"));
    const int other = inkedRight(4, QStringLiteral("7.000"));
    const int decimals = inkedRight(3, QStringLiteral("(0,03)"));
    QVERIFY(qAbs(whole - other) <= 1);
    QVERIFY(decimals > whole + 10);
}

void StatementTableTest::headersWrapAndFit()
{
    const QString header = QStringLiteral("Three Months Ended June 30, 2003");
    const QFontMetrics metrics(m_table->horizontalHeader()->font());
    QVERIFY(m_table->columnWidth(1) < metrics.horizontalAdvance(header));
    QVERIFY(m_table->horizontalHeader()->height() >= 2 * metrics.lineSpacing());
    QCOMPARE(frozenPart()->horizontalHeader()->height(), m_table->horizontalHeader()->height());
}

void StatementTableTest::labelColumnHasALimit()
{
    m_table->resize(1600, 260);
    m_model->item(4, 0)->setText(QString(400, u'x'));
    QCoreApplication::processEvents();
    const int limited = m_table->columnWidth(0);
    QVERIFY(limited < 1000);
    m_table->setLabelLimit(20);
    QVERIFY(m_table->columnWidth(0) < limited);
    m_table->resize(200, 260);
    QVERIFY(m_table->columnWidth(0) <= m_table->viewport()->width() * 6 / 10); // some figure is always seen
}

void StatementTableTest::datesInHeadersStayWhole()
{
    const QString date = QStringLiteral("28 Oct 2023");
    m_model->setHorizontalHeaderLabels({QStringLiteral("US dollars"), QStringLiteral("Q3 FY2023\n") + date});
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (QStandardItem *item = m_model->item(row, 1))
            item->setText(QStringLiteral("1"));
    QCoreApplication::processEvents();
    const QFontMetrics metrics(m_table->horizontalHeader()->font());
    QVERIFY(m_table->columnWidth(1) >= metrics.horizontalAdvance(date));
    QVERIFY(m_table->horizontalHeader()->height() < 3 * metrics.lineSpacing() + 12);
}

void StatementTableTest::longLabelsGiveWayToFigures()
{
    m_model->item(4, 0)->setText(QStringLiteral("Cost of sales (including buying, distribution, and occupancy costs)"));
    m_table->resize(2000, 260);
    QCoreApplication::processEvents();
    const int whole = m_table->columnWidth(0);
    int narrowest = whole;
    for (int width = 2000; width >= 600; width -= 20) {
        m_table->resize(width, 260);
        QCoreApplication::processEvents();
        if (m_table->horizontalScrollBar()->maximum() == 0) // every column is seen
            narrowest = m_table->columnWidth(0);
    }
    const int character = m_table->fontMetrics().averageCharWidth();
    QVERIFY(narrowest < whole - 4 * character);
    QVERIFY(m_table->horizontalScrollBar()->maximum() > 0);
    QVERIFY(m_table->columnWidth(0) >= 25 * character); // no label is cut to a few letters
}

void StatementTableTest::marksDoubt()
{
    const QImage before = pictureOf(m_model->index(0, 1));
    m_model->item(0, 1)->setData(QStringLiteral("The sum differs."), DoubtRole);
    QCoreApplication::processEvents();
    const QImage after = pictureOf(m_model->index(0, 1));
    QVERIFY(before.pixel(before.width() - 2, 1) != after.pixel(after.width() - 2, 1));
    const QRect rest(0, 10, before.width(), before.height() - 10);
    QVERIFY(before.copy(rest) == after.copy(rest));
}

void StatementTableTest::headingHasNoCells()
{
    const QImage empty = pictureOf(m_model->index(1, 1));
    m_model->setItem(1, 1, new QStandardItem(QStringLiteral("123")));
    QCoreApplication::processEvents();
    QVERIFY(pictureOf(m_model->index(1, 1)) == empty);
}

void StatementTableTest::copiesOneCellAsItIs()
{
    m_table->setCurrentIndex(m_model->index(2, 1));
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("-1046000"));
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("(1.046.000)")));
}

void StatementTableTest::copiesARectangle()
{
    QItemSelection selection(m_model->index(2, 1), m_model->index(3, 2));
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_model->setHeaderData(0, Qt::Horizontal, QStringLiteral("US dollars in thousands"));
    m_model->setHeaderData(0, Qt::Horizontal, QStringLiteral("US dollars"), RawTextRole);
    const auto data = m_table->selectionAsMimeData();
    QVERIFY2(data->html().contains(QStringLiteral("US dollars in thousands")), "it shows the numbers as they stand there");
    QCOMPARE(data->text(),
             QStringLiteral("US dollars\tThree Months Ended June 30, 2003\t3\n"
                            "Net loss\t-1046000\t(1.046.000)\n"
                            "Per share\t(0,03)\t(0,03)\n"));
    QVERIFY(data->html().contains(QStringLiteral("<td align=\"left\">Net loss</td><td align=\"right\">(1.046.000)</td>")));
}

void StatementTableTest::copiesNothingOfNothing()
{
    StatementTable empty;
    QVERIFY(!empty.selectionAsMimeData());
    QApplication::clipboard()->setText(QStringLiteral("kept"));
    empty.copySelection();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("kept"));
}

void StatementTableTest::escapesWhatItCopies()
{
    m_model->item(0, 1)->setText(QStringLiteral("a\tb\n<c>"));
    m_table->setCurrentIndex(m_model->index(0, 1));
    const auto data = m_table->selectionAsMimeData();
    QCOMPARE(data->text(), QStringLiteral("a b <c>"));
    QVERIFY(data->html().contains(QStringLiteral("&lt;c&gt;")));
}

void StatementTableTest::keysMoveAndActivate()
{
    QSignalSpy activated(m_table.get(), &QTableView::activated);
    m_table->setCurrentIndex(m_model->index(0, 1));
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QTest::keyClick(m_table.get(), Qt::Key_Right);
    QCOMPARE(m_table->currentIndex(), m_model->index(2, 2));
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.constFirst().constFirst().toModelIndex(), m_model->index(2, 2));
}

void StatementTableTest::clickOnALabelSelectsIt()
{
    QSignalSpy clicked(m_table.get(), &QTableView::clicked);
    QTableView *frozen = frozenPart();
    QTest::mouseClick(frozen->viewport(), Qt::LeftButton, {}, frozen->visualRect(m_model->index(2, 0)).center());
    QCOMPARE(m_table->currentIndex(), m_model->index(2, 0));
    QCOMPARE(clicked.count(), 1);
}

void StatementTableTest::survivesAnotherModel()
{
    QStandardItemModel other(2, 2);
    m_table->setModel(&other);
    m_model.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m_table->model(), &other);
    other.clear();
    QCoreApplication::processEvents();
    QVERIFY(!m_table->grab().isNull());
    m_table->setModel(nullptr);
    QVERIFY(!m_table->grab().isNull());
}

QTEST_MAIN(StatementTableTest)
#include "tst_statementtable.moc"
