// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportjob.h"

#include <QFileInfo>

namespace window {

QStringList ExportJob::existingFiles() const
{
    QStringList names;
    for (const Picture &picture : pictures) {
        if (QFileInfo::exists(picture.path))
            names.append(QFileInfo(picture.path).fileName());
    }
    return names;
}

QString ExportJob::run() const
{
    for (const Picture &picture : pictures) {
        const auto result = picture.charts.size() == 1 ? widgets::exportChart(*picture.charts.first(), picture.path, options)
                                                       : widgets::exportCharts(picture.charts, picture.path, options);
        if (!result)
            return result.error;
    }
    return {};
}

} // namespace window
