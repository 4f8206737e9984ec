#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QButtonGroup;
class QRadioButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class Label;

//! One of several choices: a radio button with a title, a line of explanation and, below it, the
//! controls of that choice. Owned by its parent.
class OptionCard : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Normal, Danger };

    OptionCard(const QString &title, const QString &explanation, Kind kind = Kind::Normal,
        QWidget *parent = nullptr);

    [[nodiscard]] QRadioButton *radio() const { return m_radio; }
    //! The controls of the card; they are disabled while the card is not selected.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] bool isSelected() const;
    void setSelected();

    void setGroup(QButtonGroup *group, int id = -1);
    //! Title and explanation beside each other on one line of 44 px.
    void setInline(bool isInline);
    //! Hides the controls, instead of disabling them, while the card is not selected.
    void setBodyVisibleWhenSelected(bool only);
    void setExplanation(const QString &explanation);

signals:
    void selectedChanged(bool selected);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateBody();
    void updateMargins();

    Kind m_kind;
    bool m_inline = false;
    bool m_onlyWhenSelected = false;
    bool m_pressed = false;
    bool m_hasBody = false;
    QRadioButton *m_radio;
    Label *m_title;
    Label *m_explanation;
    QBoxLayout *m_head;
    QBoxLayout *m_row;
    QVBoxLayout *m_radioPlace;
    QWidget *m_bodyWidget;
    QVBoxLayout *m_body;
};

} // namespace keyturn
