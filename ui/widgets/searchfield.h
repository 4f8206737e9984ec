#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace keyturn {

//! A line edit for searching: icon at the left, the shortcut or a count at the right; Esc clears.
//! Owned by its parent.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    //! Shown as a badge while the field is empty.
    void setShortcutHint(const QKeySequence &keys);
    //! A text at the right, for example "4 of 23".
    void setTrailingText(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateMargins();
    [[nodiscard]] QString badgeText() const;

    QKeySequence m_hint;
    QString m_trailing;
};

} // namespace keyturn
