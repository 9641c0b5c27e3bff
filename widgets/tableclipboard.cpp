// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tableclipboard.h"

#include "widgets/roles.h"

#include <QAbstractItemModel>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace widgets {

namespace {

/// Tabs and line ends would break the rectangle.
QString plain(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

QString rawText(const QModelIndex &index)
{
    const QVariant raw = index.data(RawTextRole);
    return plain(raw.isValid() ? raw.toString() : index.data().toString());
}

class Rectangle
{
public:
    explicit Rectangle(const QModelIndexList &cells)
        : m_cells(cells.cbegin(), cells.cend()), m_model(cells.constFirst().model()), m_labelled(cells.size() > 1)
    {
        for (const QModelIndex &cell : cells) {
            if (!m_rows.contains(cell.row()))
                m_rows << cell.row();
            if (!m_columns.contains(cell.column()))
                m_columns << cell.column();
        }
        if (m_labelled && !m_columns.contains(0))
            m_columns << 0;
        std::sort(m_rows.begin(), m_rows.end());
        std::sort(m_columns.begin(), m_columns.end());
    }

    QString text() const
    {
        QStringList lines;
        if (m_labelled)
            lines << line([this](int column) { return plain(rawHeader(column)); });
        for (const int row : m_rows)
            lines << line([this, row](int column) { return isShown(row, column) ? rawText(at(row, column)) : QString(); });
        // One cell is pasted into the middle of a sentence as often as into a sheet.
        return m_labelled ? lines.join(u'\n') + u'\n' : lines.constFirst();
    }

    QString html() const
    {
        QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
        if (m_labelled) {
            html += QStringLiteral("<tr>");
            for (const int column : m_columns)
                html += element(u"th", column, header(column));
            html += QStringLiteral("</tr>");
        }
        for (const int row : m_rows) {
            html += QStringLiteral("<tr>");
            for (const int column : m_columns)
                html += element(u"td", column, isShown(row, column) ? at(row, column).data().toString() : QString());
            html += QStringLiteral("</tr>");
        }
        return html + QStringLiteral("</table>");
    }

private:
    QModelIndex at(int row, int column) const { return m_model->index(row, column); }
    /// The first names the unit of the amounts, which as exact values are in another than on the screen.
    QString rawHeader(int column) const
    {
        const QVariant raw = column == 0 ? m_model->headerData(column, Qt::Horizontal, RawTextRole) : QVariant();
        return raw.isValid() ? raw.toString() : header(column);
    }
    QString header(int column) const { return m_model->headerData(column, Qt::Horizontal).toString(); }
    bool isShown(int row, int column) const { return m_cells.contains(at(row, column)) || (m_labelled && column == 0); }

    template<typename TextOf>
    QString line(TextOf textOf) const
    {
        QStringList fields;
        for (const int column : m_columns)
            fields << textOf(column);
        return fields.join(u'\t');
    }

    static QString element(QStringView tag, int column, const QString &text)
    {
        const QString side = column == 0 ? QStringLiteral("left") : QStringLiteral("right");
        return QStringLiteral("<%1 align=\"%2\">%3</%1>")
            .arg(tag, side, text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    }

    QSet<QModelIndex> m_cells;
    const QAbstractItemModel *m_model;
    bool m_labelled;
    QList<int> m_rows;
    QList<int> m_columns;
};

} // namespace

std::unique_ptr<QMimeData> cellsAsMimeData(const QModelIndexList &cells)
{
    if (cells.isEmpty())
        return nullptr;
    const Rectangle rectangle(cells);
    auto data = std::make_unique<QMimeData>();
    data->setText(rectangle.text());
    data->setHtml(rectangle.html());
    return data;
}

} // namespace widgets
