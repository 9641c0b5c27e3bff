// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportchoices.h"

#include <QObject>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QWidget;

namespace window {

/// The rows of a form that say what kind of file a picture becomes: format, size, background, text of an SVG.
class ExportFields final : public QObject
{
    Q_OBJECT
public:
    /// Adds the rows to `form`; the widgets belong to `parent`.
    ExportFields(QFormLayout *form, QWidget *parent);

    void setChoices(const ExportChoices &choices); ///< but for scope and pattern; does not tell changed()
    /// Puts what is chosen here into `choices`.
    void read(ExportChoices &choices) const;
    void setReport(bool report); ///< pages of A4 in a PDF: nothing of this is left to be chosen

signals:
    void changed();

private:
    void makeFormat(QFormLayout *form, QWidget *parent);
    void makeSize(QFormLayout *form, QWidget *parent);
    void makeLook(QFormLayout *form, QWidget *parent);
    void applyPreset(int preset);
    void applyUnit();
    void refresh();
    [[nodiscard]] widgets::PictureSize size() const;

    QComboBox *m_format;
    QComboBox *m_preset;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QComboBox *m_unit;
    QDoubleSpinBox *m_dots;
    QComboBox *m_background;
    QComboBox *m_text;
    widgets::LengthUnit m_shownUnit = widgets::LengthUnit::Pixels;
    bool m_report = false;
    bool m_quiet = false;
};

} // namespace window
