#pragma once

#include <QFrame>
#include <QList>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class Label;

//! One sentence of information or warning inside a page, with up to a few text actions. Owned by
//! its parent.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Danger, Success };

    explicit Banner(Kind kind, const QString &text = {}, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setText(const QString &text);
    void setActions(const QStringList &actions);
    void setClosable(bool closable);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *actionButton(int index) const { return m_actions.value(index); }

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void actionTriggered(int index);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void announce();

    Kind m_kind;
    Label *m_text;
    QHBoxLayout *m_layout;
    QList<QPushButton *> m_actions;
    QToolButton *m_close;
};

} // namespace keyturn
