#pragma once

#include "ui/style/icon.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
QT_END_NAMESPACE

namespace keyturn {

class Label;

//! What a page shows when it has nothing to show: drawing, heading, sentence, up to two buttons.
//! Owned by its parent.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    enum class Drawing { TwoLanes, Problem, Nothing };

    explicit EmptyState(Drawing drawing, const QString &heading = {}, const QString &text = {},
        QWidget *parent = nullptr);

    void setDrawing(Drawing drawing);
    void setHeading(const QString &heading);
    void setText(const QString &text);
    //! The first button is the primary one.
    QPushButton *addButton(const QString &text);
    QPushButton *addButton(Icon icon, const QString &text);

private:
    QWidget *m_drawing;
    Label *m_heading;
    Label *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace keyturn
