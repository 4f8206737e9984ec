#pragma once

#include <QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace keyturn::test {

//! The texts of a window that do not fit where they stand: labels, buttons, headers, placeholders,
//! and whatever lies outside of its parent. Widgets that elide on purpose are left out, as they
//! show the whole text as a tool tip.
[[nodiscard]] QStringList cutTexts(const QWidget *window);

} // namespace keyturn::test
