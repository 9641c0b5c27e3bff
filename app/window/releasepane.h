// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfprocess.h"
#include "selection.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace filing {
struct CellRef;
}
namespace widgets {
class ReleaseView;
}

namespace window {

class ExhibitChoice;
class PdfPane;
class WhyPanel;

/// The text of the release on display: every number that was read is marked, the selected one strongly. Of a submission, any
/// document that is text can be chosen.
class ReleasePane final : public QWidget
{
    Q_OBJECT
public:
    explicit ReleasePane(QWidget *parent = nullptr);

    [[nodiscard]] widgets::ReleaseView *view() const { return m_view; }
    [[nodiscard]] PdfPane *pages() const { return m_pages; }                  ///< of a PDF; null until there was one
    void setPdfProgram(const PdfProgram &program) { m_pdfProgram = program; } ///< before the first PDF is shown
    [[nodiscard]] int widthOfPlainText() const; ///< pixels that eighty columns take, as most releases in plain text have
    [[nodiscard]] const SharedRelease &release() const { return m_release; }
    [[nodiscard]] ExhibitChoice *choice() const { return m_choice; } ///< hidden where there is one document only
    [[nodiscard]] int document() const;                              ///< index of the one shown; -1 = none
    [[nodiscard]] document::PageSetting pageSetting() const;         ///< of the page that HTML is to be set for

    [[nodiscard]] WhyPanel *why() const { return m_why; }
    [[nodiscard]] bool isSourceShown() const { return m_source; }
    [[nodiscard]] bool canShowSource() const; ///< the document is HTML

public slots:
    void showFindBar();
    void setWhyShown(bool shown);    ///< the explanation of the selected number below the text, or beside it
    void setSourceShown(bool shown); ///< HTML as it is written, until another release is shown
    void showRelease(const window::SharedRelease &release); ///< null empties it
    /// Another document of the release than the one that it was read by; nothing happens for a release not on display.
    void showExhibit(const window::SharedRelease &release, const window::SharedExhibit &exhibit);
    void showSelection(const window::SelectedCell &cell);
    void showPlace(const filing::SourcePlace &place);

signals:
    void whyClosed(); ///< from within
    void cellChosen(const window::SelectedCell &cell);
    void claimChosen(const QString &because); ///< a figure of the prose that no statement prints
    void documentWanted(int document);
    void documentShown(int document); ///< another than before
    void pageWanted(int document);    ///< the same, set for the page as it is now; the release has been read by it before

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeWhy(); ///< below the text, or beside it where the pane is low
    void shareRoom();
    void fill();
    void showMarks();
    void chooseMark(int mark);
    void chooseNumber(const MarkedNumber &number);
    void showRepeats(const SelectedCell &cell);
    void wantFirstPage();
    void setPageAnew();
    void showPages(); ///< of a PDF, or else the text
    void choose(int document);
    [[nodiscard]] const ReleaseText &text() const { return m_exhibit ? m_exhibit->text : m_release->text; }
    [[nodiscard]] const std::vector<NumberMark> &marks() const { return m_exhibit ? m_exhibit->marks : m_release->marks; }
    [[nodiscard]] int markOf(const filing::CellRef &cell) const; ///< -1 when the document shown does not print it

    SharedRelease m_release;
    SharedExhibit m_exhibit; ///< null: the document that the release was read by
    ExhibitChoice *m_choice;
    QLabel *m_note;          ///< says why a document has no tables
    QStackedWidget *m_faces; ///< the text, and the pages of a PDF
    widgets::ReleaseView *m_view;
    WhyPanel *m_why;
    QSplitter *m_split; ///< text and explanation
    bool m_source = false;
    filing::CellRef m_selected; ///< of the release shown
    int m_clicked = -1;         ///< index into marks() while what was clicked becomes the selection
    PdfProgram m_pdfProgram;
    PdfPane *m_pages = nullptr;
};

} // namespace window
