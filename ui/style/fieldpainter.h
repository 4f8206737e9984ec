#pragma once

#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionSpinBox;
class QWidget;
QT_END_NAMESPACE

//! What the style paints for fields.
namespace keyturn::fields {

//! The frame of any field; widgets that paint themselves use it too.
void paintFrame(QPainter *painter, const QRect &rect, bool enabled, bool focused, bool error);
void paintLineEdit(const QStyleOptionFrame *option, QPainter *painter, const QWidget *widget);
void paintSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget);
void paintComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget);

[[nodiscard]] QRect spinBoxRect(const QStyleOptionSpinBox *option, QStyle::SubControl part);
[[nodiscard]] QRect comboBoxRect(const QStyleOptionComboBox *option, QStyle::SubControl part);

constexpr int spinColumn = 24;
constexpr int comboColumn = 28;

} // namespace keyturn::fields
