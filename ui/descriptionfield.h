#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class ElidedLabel;
class Label;

//! The description of a secret, edited in place: Enter saves, Esc reverts. Owned by its parent.
class DescriptionField : public QWidget
{
    Q_OBJECT

public:
    explicit DescriptionField(QWidget *parent = nullptr);

    void setDescription(const QString &text, bool isEditable);
    void startEditing();
    void revert();
    [[nodiscard]] bool isEditing() const;

signals:
    void saveRequested(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();
    void showProblem();

    QString m_text;
    ElidedLabel *m_label;
    QToolButton *m_button;
    QLineEdit *m_edit;
    Label *m_problem;
};

} // namespace keyturn
