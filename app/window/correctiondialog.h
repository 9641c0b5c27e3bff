// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

#include "filing/correction.h"
#include "models/explanation.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QRadioButton;
class QSpinBox;

namespace window {

/// Asks what is right about the selected number: its period, unit, sign, name or column.
class CorrectionDialog final : public QDialog
{
    Q_OBJECT
public:
    CorrectionDialog(const SelectedCell &cell, models::ExplanationTopic topic, QWidget *parent = nullptr);

    /// What was answered; for all releases of the company it is a LabelCorrection. Nothing when it is what was read.
    [[nodiscard]] std::optional<filing::Correction> correction() const;

private:
    void addPeriod(QFormLayout *form);
    void addUnit(QFormLayout *form);
    void addSign(QFormLayout *form);
    void addName(QFormLayout *form);
    void addColumn(QFormLayout *form);
    void addBoundary(QFormLayout *form);
    void say(QFormLayout *form, const QString &sentence);
    [[nodiscard]] std::optional<filing::Correction> periodCorrection() const;
    [[nodiscard]] std::optional<filing::Correction> unitCorrection() const;
    [[nodiscard]] std::optional<filing::Correction> nameCorrection() const;
    [[nodiscard]] std::optional<filing::Correction> columnCorrection() const;

    SelectedCell m_cell;
    models::ExplanationTopic m_topic;
    QComboBox *m_choice = nullptr; ///< length of the period, unit, name, column
    QDateEdit *m_lastDay = nullptr;
    QCheckBox *m_ofCompany = nullptr;
    QRadioButton *m_ofBoundary = nullptr;
    QSpinBox *m_boundary = nullptr;
};

} // namespace window
