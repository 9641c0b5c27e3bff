// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartsheet.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace widgets {

/// A page as it will stand in the file, at its true proportions and as large as there is room: drawn by the code that draws
/// the file. Changes that follow one another quickly are drawn once.
class PicturePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit PicturePreview(QWidget *parent = nullptr);

    /// @param transparent  squares shine through where the file has nothing
    void setSheet(const ChartSheet &sheet, int page, bool transparent);
    /// A sentence in the place of a picture that cannot be drawn.
    void setProblem(const QString &problem);
    /// Where the picture stands in the widget; empty without one.
    [[nodiscard]] QRect pictureRect() const;
    [[nodiscard]] const QImage &picture() const { return m_picture; } ///< as last drawn

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void drawn();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();

    ChartSheet m_sheet;
    int m_page = 0;
    bool m_transparent = false;
    QString m_problem;
    QImage m_picture;
    QTimer m_waiting;
};

} // namespace widgets
