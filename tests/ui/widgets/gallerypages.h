#pragma once

#include "ui/style/icon.h"

#include <QList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
QT_END_NAMESPACE

//! What the gallery shows; every page belongs to its caller.
namespace keyturn::gallery {

[[nodiscard]] QWidget *components();
[[nodiscard]] QWidget *window();
[[nodiscard]] QWidget *menu(QWidget *parent);
[[nodiscard]] QWidget *wizard(QWidget *parent);
[[nodiscard]] QWidget *deletion(QWidget *parent, bool immediately);
[[nodiscard]] QWidget *result(QWidget *parent);

[[nodiscard]] QPushButton *button(const QString &text, const char *role = "", Icon id = Icon::Logo);
[[nodiscard]] QHBoxLayout *row(const QList<QWidget *> &widgets, bool stretch = true);

} // namespace keyturn::gallery
