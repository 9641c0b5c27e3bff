// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exhibitchoice.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace window {

ExhibitChoice::ExhibitChoice(QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(tr("Document of the submission"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // descriptions may be long
    setMinimumContentsLength(20);
}

void ExhibitChoice::setDocuments(const std::vector<filing::Document> &documents, int shown)
{
    clear();
    auto *model = qobject_cast<QStandardItemModel *>(this->model()); // what a combo box has unless it is given another
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const QString name = exhibitName(documents[i], int(i) + 1);
        const QString reason = reasonNotShown(documents[i]);
        //: a document that cannot be shown, and the reason
        auto *item = new QStandardItem(reason.isEmpty() ? name : tr("%1 (%2)").arg(name, reason));
        item->setEnabled(reason.isEmpty());
        item->setToolTip(QString::fromStdString(documents[i].fileName));
        model->appendRow(item);
    }
    setCurrentIndex(shown);
}

QString exhibitName(const filing::Document &document, int number)
{
    const QString type = QString::fromStdString(document.type);
    const QString description = QString::fromStdString(document.description);
    QStringList parts;
    if (!type.isEmpty())
        parts += type;
    if (!description.isEmpty() && description.compare(type, Qt::CaseInsensitive) != 0)
        parts += description;
    else if (!document.fileName.empty())
        parts += QString::fromStdString(document.fileName);
    return parts.isEmpty() ? ExhibitChoice::tr("Document %1").arg(number) : parts.join(u", "_s);
}

QString reasonNotShown(const filing::Document &document)
{
    if (document.readable)
        return {};
    const QString type = QString::fromStdString(document.type).toUpper();
    if (type == u"GRAPHIC" || type == u"COVER")
        return ExhibitChoice::tr("a picture");
    if (type == u"ZIP" || type == u"EXCEL")
        return ExhibitChoice::tr("an archive or workbook");
    if (type == u"PDF")
        return ExhibitChoice::tr("a PDF wrapped in text");
    if (type.startsWith(u"EX-101") || type == u"XML" || type == u"JSON")
        return ExhibitChoice::tr("data for programs");
    return ExhibitChoice::tr("not a text");
}

} // namespace window
