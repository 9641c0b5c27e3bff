// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/submission.h"

#include <QComboBox>

#include <vector>

namespace window {

/// Lists the documents of a submission by type and description. Those that cannot be shown are greyed and say why.
class ExhibitChoice final : public QComboBox
{
    Q_OBJECT
public:
    explicit ExhibitChoice(QWidget *parent = nullptr);

    void setDocuments(const std::vector<filing::Document> &documents, int shown);
};

/// "EX-99.1, Press release"; by its number when the submission says nothing about it.
[[nodiscard]] QString exhibitName(const filing::Document &document, int number);
/// Why a document cannot be shown; empty when it can.
[[nodiscard]] QString reasonNotShown(const filing::Document &document);

} // namespace window
