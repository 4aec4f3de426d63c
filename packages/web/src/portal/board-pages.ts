/** One chunk: whoever opens one of these opens the next. */
export { AboutPage } from './about/about-page.tsx';
export { NoticePage } from './notices/notice-page.tsx';
export { NoticesPage } from './notices/notices-page.tsx';
export { ObjectionCourse } from './notices/objection-course.tsx';
export { PromisesPage } from './notices/promises-page.tsx';
export { ServicePage } from './services/service-page.tsx';
export { ServicesPage } from './services/services-page.tsx';
