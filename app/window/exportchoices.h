// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartexport.h"

#include <QString>

namespace window {

/// How charts are shared out among files.
enum class ExportScope { ChartInView, EachChart, OnePicture, Report };

/// What the user chose when charts were last exported.
struct ExportChoices
{
    ExportScope scope = ExportScope::ChartInView;
    widgets::ChartFormat format = widgets::ChartFormat::Png;
    widgets::PictureSize size{1600, 900};
    bool transparent = false;
    bool outlinedText = false;
    QString pattern; ///< of file names; empty = the standard one
    friend bool operator==(const ExportChoices &, const ExportChoices &) = default;
};

} // namespace window
