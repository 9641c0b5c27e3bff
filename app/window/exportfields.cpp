// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfields.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using widgets::ChartFormat;
using widgets::LengthUnit;
using widgets::PictureSize;

namespace window {

namespace {

constexpr double screenDots = 96;
constexpr double printDots = 300;
constexpr double millimetresPerInch = 25.4;

/// How many units make an inch of paper; pixels count as a screen's.
double perInch(LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::Pixels:
        return screenDots;
    case LengthUnit::Millimetres:
        return millimetresPerInch;
    case LengthUnit::Inches:
        break;
    }
    return 1;
}

QDoubleSpinBox *numberBox(const QString &name, double most, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0.5, most);
    box->setDecimals(0);
    box->setAccessibleName(name);
    box->setKeyboardTracking(true);
    return box;
}

} // namespace

ExportFields::ExportFields(QFormLayout *form, QWidget *parent)
    : QObject(parent), m_format(new QComboBox(parent)), m_preset(new QComboBox(parent)),
      m_width(numberBox(tr("Width"), 20000, parent)), m_height(numberBox(tr("Height"), 20000, parent)),
      m_unit(new QComboBox(parent)), m_dots(numberBox(tr("Dots an inch"), 2400, parent)),
      m_background(new QComboBox(parent)), m_text(new QComboBox(parent))
{
    makeFormat(form, parent);
    makeSize(form, parent);
    makeLook(form, parent);
    const auto changedHere = [this] {
        refresh();
        if (!m_quiet)
            emit changed();
    };
    for (QComboBox *box : {m_format, m_background, m_text})
        connect(box, &QComboBox::currentIndexChanged, this, changedHere);
    for (QDoubleSpinBox *box : {m_width, m_height, m_dots})
        connect(box, &QDoubleSpinBox::valueChanged, this, changedHere);
    connect(m_preset, &QComboBox::activated, this, &ExportFields::applyPreset);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this, changedHere] {
        applyUnit();
        changedHere();
    });
    refresh();
}

void ExportFields::makeFormat(QFormLayout *form, QWidget *)
{
    m_format->setObjectName(u"format"_s);
    m_format->addItem(tr("PNG, pixels for slides and web pages"), u"png"_s);
    m_format->addItem(tr("SVG, a drawing sharp at any size"), u"svg"_s);
    m_format->addItem(tr("PDF, for print, with text to copy"), u"pdf"_s);
    form->addRow(tr("&Format"), m_format);
}

void ExportFields::makeSize(QFormLayout *form, QWidget *parent)
{
    m_preset->setObjectName(u"preset"_s);
    for (const widgets::PicturePreset &preset : widgets::picturePresets())
        m_preset->addItem(tr("%1: %2").arg(preset.title, preset.size.text()));
    m_preset->addItem(tr("Own size"));
    form->addRow(tr("Si&ze"), m_preset);

    m_unit->addItems({tr("pixels"), tr("mm"), tr("inches")});
    m_unit->setAccessibleName(tr("Unit of the size"));
    m_unit->setObjectName(u"unit"_s);
    m_dots->setSuffix(tr(" dpi"));
    m_dots->setMinimum(30);
    m_width->setObjectName(u"width"_s);
    m_height->setObjectName(u"height"_s);
    m_dots->setObjectName(u"dots"_s);
    m_dots->setToolTip(tr("Dots an inch: noted in the file. On paper it also says how many pixels a PNG has."));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(u"×"_s, parent));
    row->addWidget(m_height, 1);
    row->addWidget(m_unit);
    row->addWidget(m_dots, 1);
    form->addRow(QString(), row);
}

void ExportFields::makeLook(QFormLayout *form, QWidget *)
{
    m_background->setObjectName(u"background"_s);
    m_background->addItems({tr("White"), tr("Transparent")});
    form->addRow(tr("&Background"), m_background);
    m_text->setObjectName(u"svgText"_s);
    m_text->addItems({tr("As text, to be edited and searched"), tr("As outlines, alike without the font")});
    form->addRow(tr("S&VG text"), m_text);
}

void ExportFields::setChoices(const ExportChoices &choices)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_format->setCurrentIndex(int(choices.format));
    m_shownUnit = choices.size.unit; // nothing to be converted
    m_unit->setCurrentIndex(int(choices.size.unit));
    applyUnit();
    m_width->setValue(choices.size.width);
    m_height->setValue(choices.size.height);
    m_dots->setValue(choices.size.dotsPerInch);
    m_background->setCurrentIndex(choices.transparent ? 1 : 0);
    m_text->setCurrentIndex(choices.outlinedText ? 1 : 0);
    refresh();
}

void ExportFields::read(ExportChoices &choices) const
{
    choices.format = m_report ? ChartFormat::Pdf : ChartFormat(m_format->currentIndex());
    choices.size = size();
    choices.transparent = m_background->currentIndex() == 1;
    choices.outlinedText = m_text->currentIndex() == 1;
}

void ExportFields::setReport(bool report)
{
    m_report = report;
    refresh();
}

PictureSize ExportFields::size() const
{
    return {m_width->value(), m_height->value(), LengthUnit(m_unit->currentIndex()), m_dots->value()};
}

void ExportFields::applyPreset(int preset)
{
    const auto &presets = widgets::picturePresets();
    if (preset < 0 || preset >= presets.size()) {
        m_width->setFocus();
        m_width->selectAll();
        return;
    }
    ExportChoices choices;
    read(choices);
    choices.format = ChartFormat(m_format->currentIndex());
    choices.size = presets.at(preset).size;
    setChoices(choices);
    emit changed();
}

/// The size stays what it was, told in the other unit.
void ExportFields::applyUnit()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const auto unit = LengthUnit(m_unit->currentIndex());
    const double factor = perInch(unit) / perInch(m_shownUnit);
    const double width = m_width->value() * factor;
    const double height = m_height->value() * factor;
    if ((unit == LengthUnit::Pixels) != (m_shownUnit == LengthUnit::Pixels))
        m_dots->setValue(unit == LengthUnit::Pixels ? screenDots : printDots);
    m_shownUnit = unit;
    const int decimals = unit == LengthUnit::Pixels ? 0 : unit == LengthUnit::Millimetres ? 1 : 2;
    for (QDoubleSpinBox *box : {m_width, m_height}) {
        box->setDecimals(decimals);
        box->setSingleStep(unit == LengthUnit::Pixels ? 10 : unit == LengthUnit::Millimetres ? 1 : 0.1);
    }
    m_width->setValue(width);
    m_height->setValue(height);
}

void ExportFields::refresh()
{
    const PictureSize shown = size();
    const auto &presets = widgets::picturePresets();
    const auto same = std::find_if(presets.begin(), presets.end(),
                                   [&shown](const widgets::PicturePreset &preset) { return preset.size == shown; });
    m_preset->setCurrentIndex(int(same - presets.begin())); // behind the presets stands "own size"
    const bool isSvg = m_format->currentIndex() == int(ChartFormat::Svg);
    m_text->setEnabled(isSvg && !m_report);
    m_dots->setEnabled(m_format->currentIndex() == int(ChartFormat::Png) && !m_report);
    for (QWidget *field : std::initializer_list<QWidget *>{m_format, m_preset, m_width, m_height, m_unit, m_background})
        field->setEnabled(!m_report);
}

} // namespace window
