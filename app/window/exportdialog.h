// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportjob.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace window {

class ChartsPane;
class Settings;

/// Saves charts as pictures: which of them, in which format, how large, and where to. Stays open when a file cannot be
/// written and says why.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const ChartsPane *charts, const QString &company, Settings *settings, QWidget *parent = nullptr);

    [[nodiscard]] QStringList writtenFiles() const { return m_written; } ///< paths, after it was accepted

public slots:
    void accept() override;

private:
    enum Scope { ChartInView, EachChart, OnePicture };

    void makeFields(QFormLayout *form);
    QWidget *makeScope();
    QWidget *makeSize();
    QWidget *makeFolder();
    void loadSettings();
    void saveSettings();
    void applyPreset(int preset);
    void refresh();
    void chooseFolder();
    [[nodiscard]] bool mayReplace(const QStringList &names);
    [[nodiscard]] ExportJob job() const;
    [[nodiscard]] QString pathOf(const QString &measure) const;
    [[nodiscard]] QString extension() const;

    const ChartsPane *m_charts;
    QString m_company;
    Settings *m_settings;
    QStringList m_written;

    QButtonGroup *m_scope;
    QComboBox *m_format;
    QComboBox *m_preset;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QDoubleSpinBox *m_scale;
    QLabel *m_scaleNote;
    QLineEdit *m_folder;
    QLabel *m_files;
    QLabel *m_problem;
};

} // namespace window
