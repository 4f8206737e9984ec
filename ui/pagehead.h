#pragma once

#include "ui/style/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class Label;

//! The head of a page: its title, a sentence beside it, and what can be done at the end. Owned by
//! the page.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    PageHead(const QString &title, Token summary, QWidget *parent);

    [[nodiscard]] Label *summary() const { return m_summary; }
    //! Between the title and the sentence.
    void addBesideTitle(QWidget *widget);
    //! At the end.
    void addAtEnd(QWidget *widget);

private:
    QHBoxLayout *m_start;
    QHBoxLayout *m_end;
    Label *m_summary;
};

} // namespace keyturn
