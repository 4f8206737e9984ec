#pragma once

#include "services/types/secretbytes.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

//! A field for a secret value. It holds what is typed in SecretBytes, paints it glyph by glyph and
//! tells it to nobody: no property, no clipboard, no undo, no accessible text while it is masked.
//! Owned by its parent.
class SecretEdit : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    //! A copy of the value; the caller owns it.
    [[nodiscard]] SecretBytes value() const { return m_value.clone(); }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    [[nodiscard]] bool hasSelection() const { return m_allSelected && !m_value.isEmpty(); }
    void clear();

    void setPlaceholderText(const QString &text);
    [[nodiscard]] QString placeholderText() const { return m_placeholder; }
    //! At most so many bytes; 4096 unless set.
    void setMaximumSize(std::size_t bytes);
    using QWidget::setMaximumSize;
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    //! The button at the right that shows and hides the value.
    [[nodiscard]] QToolButton *eyeButton() const { return m_eye; }
    //! What the eye is called: "Show %1", "Hide %1".
    void setEyeNames(const QString &show, const QString &hide);
    //! Takes a further widget into the field, right of the eye.
    void addTrailingWidget(QWidget *widget);
    //! Draws the border of a wrong field.
    void setError(bool error);

    //! A read-only field shows a fixed number of bullets until showValue(); its eye only tells that
    //! it was clicked.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    void showValue(SecretBytes &&value);
    void hideValue();
    [[nodiscard]] bool isMasked() const { return !m_revealed; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

public slots:
    void paste();
    void selectAll();

signals:
    void edited();
    void returnPressed();
    void eyeClicked();
    //! Pasted or typed text was not taken; the reason is a sentence for the user.
    void rejected(const QString &reason);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void insert(std::string_view utf8);
    void insertText(QString text);
    [[nodiscard]] QString refusal(std::string_view utf8) const;
    void removeBytes(std::size_t from, std::size_t to);
    bool remove(int key);
    bool moveTo(int key);
    void setCaret(std::size_t position);
    void applyMode();
    void afterEdit();
    void clickEye();

    [[nodiscard]] QRect textRect() const;
    [[nodiscard]] QFont valueFont() const;
    [[nodiscard]] qreal advance(std::string_view glyph) const;
    [[nodiscard]] qreal xOf(std::size_t position) const;
    [[nodiscard]] std::size_t positionAt(qreal x) const;
    void scrollToCaret();
    void paintGlyphs(QPainter *painter) const;
    void paintFixedBullets(QPainter *painter) const;
    void paintBullet(QPainter *painter, qreal x) const;
    void paintCaret(QPainter *painter) const;

    SecretBytes m_value;
    QHBoxLayout *m_layout;
    QToolButton *m_eye;
    QString m_placeholder;
    QString m_showName;
    QString m_hideName;
    std::size_t m_maximum = 4096;
    std::size_t m_caret = 0; // in bytes
    qreal m_scroll = 0;
    bool m_allSelected = false;
    bool m_revealed = false;
    bool m_readOnly = false;
    bool m_error = false;
    bool m_caretOn = false;
    QTimer m_blink;
};

} // namespace keyturn
