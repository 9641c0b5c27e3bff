// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportfields.h"
#include "exportjob.h"

#include "reports/chartpictures.h"

#include <QDialog>

#include <vector>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QToolButton;
namespace widgets {
class PicturePreview;
}

namespace window {

class Settings;

/// Saves charts as pictures: which of them, how, with which words and where to, beside a preview drawn by the code that
/// draws the files. Stays open when a file cannot be written and says why.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @param charts  at least one
    /// @param inView  the one that the user looks at
    ExportDialog(std::vector<reports::ChartPicture> charts, int inView, const QString &company, Settings *settings,
                 QWidget *parent = nullptr);

    [[nodiscard]] QStringList writtenFiles() const { return m_job.written(); } ///< paths, after it was accepted
    /// The files that would be written now.
    [[nodiscard]] std::vector<ExportJob::Picture> pictures() const;
    [[nodiscard]] const widgets::PicturePreview *preview() const { return m_preview; }

public slots:
    void accept() override; ///< begins to write; the dialog closes when everything is written
    void reject() override; ///< while it writes: stops after the file on its way
    void copy();            ///< puts what the preview shows on the clipboard, as a picture and as SVG

private:
    QWidget *makeScope();
    void makeWords(QFormLayout *form);
    void makeFiles(QFormLayout *form);
    QWidget *makePreview();
    QWidget *makeButtons();
    void loadSettings();
    void saveSettings();

    [[nodiscard]] ExportChoices choices() const;
    [[nodiscard]] bool isTogether() const; ///< all charts in one file
    [[nodiscard]] widgets::ChartExportOptions options() const;
    [[nodiscard]] QVector<widgets::ChartForExport> chartsOfPage() const;
    [[nodiscard]] QString pattern() const;
    void showPage(int page);
    void showWords();
    void takeWords();
    void refresh();
    void refreshFiles();
    void chooseFolder();
    void tell(const QString &problem);
    [[nodiscard]] bool mayReplace(const QStringList &names);
    void jobFinished(const QString &problem);

    std::vector<reports::ChartPicture> m_charts;
    int m_page; ///< of the preview: a chart, or a page of a report
    int m_pages = 1;
    int m_chartInView;
    QString m_company;
    QString m_heading;
    Settings *m_settings;
    ExportJob m_job;

    QButtonGroup *m_scope;
    ExportFields *m_fields = nullptr;
    QLineEdit *m_title;
    QLabel *m_titleLabel;
    QLineEdit *m_source;
    QPlainTextEdit *m_description;
    QLineEdit *m_folder;
    QLineEdit *m_pattern;
    QLabel *m_files;
    widgets::PicturePreview *m_preview;
    QLabel *m_caption;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    bool m_showingWords = false;
};

} // namespace window
