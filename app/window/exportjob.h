// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartexport.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace widgets {
class TrendChart;
}

namespace window {

/// Charts on their way into files.
struct ExportJob
{
    struct Picture
    {
        QList<const widgets::TrendChart *> charts; ///< several stand in one picture
        QString path;
    };
    std::vector<Picture> pictures;
    widgets::ChartExportOptions options;

    [[nodiscard]] QStringList existingFiles() const; ///< names of files that would be replaced
    /// Writes the pictures one after the other and stops at the first that fails.
    /// @return an empty text, or a sentence that names the file and the cause
    [[nodiscard]] QString run() const;
};

} // namespace window
