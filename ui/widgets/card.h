#pragma once

#include "ui/style/icon.h"

#include <QFrame>

#include <optional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class ElidedLabel;
class Label;

//! A framed group with an optional header of 40 px and a body. Owned by its parent.
class Card : public QFrame
{
    Q_OBJECT

public:
    //! Without a title there is no header.
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    //! Colours of the header and of the frame, for example of a warning.
    struct HeaderLook
    {
        std::optional<Icon> icon;
        Token iconToken = Token::TextSecondary;
        Token background = Token::BgSunken;
        Token line = Token::BorderSubtle;
        Token frame = Token::BorderDefault;
    };

    void setTitle(const QString &title);
    //! A second text after the title, in tertiary.
    void setSubtitle(const QString &text);
    //! Gives the header a background and a line below it; 36 px high.
    void setHeaderLook(const HeaderLook &look);
    //! Header actions stand at the right, after the title.
    [[nodiscard]] QHBoxLayout *headerLayout() const { return m_headerLayout; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setBodyMargins(const QMargins &margins);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateHeader();

    std::optional<HeaderLook> m_look;
    QWidget *m_header;
    QHBoxLayout *m_headerLayout;
    QWidget *m_icon;
    ElidedLabel *m_title;
    Label *m_subtitle;
    QVBoxLayout *m_body;
};

} // namespace keyturn
