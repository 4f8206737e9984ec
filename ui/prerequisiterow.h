#pragma once

#include "models/prerequisites.h"
#include "ui/style/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace keyturn {

class Label;

//! One check: its state, what it means, and at the right what can be done. Owned by the page.
class PrerequisiteRow : public QWidget
{
    Q_OBJECT

public:
    PrerequisiteRow(Prerequisites::Id id, bool firstOfGroup, QWidget *parent = nullptr);

    void show(const Prerequisites::Check &check);
    [[nodiscard]] QPushButton *addButton(const QString &text, const char *objectName);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Prerequisites::State m_state = Prerequisites::State::Running;
    bool m_first;
    QWidget *m_icon;
    Label *m_title;
    Label *m_detail;
};

//! Colour of a state, for icons and the row of segments.
[[nodiscard]] Token stateToken(Prerequisites::State state);

} // namespace keyturn
