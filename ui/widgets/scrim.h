#pragma once

#include <QWidget>

namespace keyturn {

//! Darkens the widget it lies on and ignores all input. Child of that widget; follows its size.
class Scrim : public QWidget
{
    Q_OBJECT

public:
    explicit Scrim(QWidget *covered);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace keyturn
